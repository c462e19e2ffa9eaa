/// A text that follows on the next lines and becomes the input of a command.
struct HereDocument {
  let delimiter: [UInt8]
  /// Nothing in it means anything to the shell.
  let isQuoted: Bool
  /// `<<-`: tabs before the delimiter do not count.
  let ignoresTabs: Bool
  let command: Int
}

extension ShellParser {
  mutating func beginHereDocument() {
    position += 2
    let ignoresTabs = peek() == UInt8(ascii: "-")
    if ignoresTabs { position += 1 }
    skipBlanks()
    let start = position
    let delimiter = word()
    guard position > start else { return doubt("a here-document without its end") }
    if !delimiter.isPlain { doubt("the end of a here-document is not written plainly") }
    hereDocuments.append(
      HereDocument(
        delimiter: Array(delimiter.value.utf8), isQuoted: delimiter.isQuoted, ignoresTabs: ignoresTabs,
        command: current))
    update { $0.redirections.append(ShellRedirection(direction: .here, target: delimiter)) }
  }

  /// Reads the texts that were announced on the line that has just ended.
  mutating func readHereDocuments() {
    let announced = hereDocuments
    hereDocuments = []
    for document in announced { read(document) }
  }

  private mutating func read(_ document: HereDocument) {
    let start = position
    while position < end {
      let line = position
      while let byte = peek(), byte != UInt8(ascii: "\n") { position += 1 }
      var content = bytes[line..<position]
      if document.ignoresTabs { content = content.drop { $0 == UInt8(ascii: "\t") } }
      position = min(position + 1, end)
      if content.elementsEqual(document.delimiter) { return readBody(start..<line, of: document) }
    }
    doubt("a here-document without its end")
    readBody(start..<position, of: document)
  }

  /// The shell puts things into a text whose delimiter is not quoted.
  private mutating func readBody(_ body: Range<Int>, of document: HereDocument) {
    guard !document.isQuoted else { return }
    let (after, outerEnd, outerCommand) = (position, end, current)
    (position, end, current) = (body.lowerBound, body.upperBound, document.command)
    var draft = WordDraft()
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\\"): escapeInQuotes(&draft)
      case UInt8(ascii: "$"): dollar(&draft, isQuoted: true)
      case UInt8(ascii: "`"): backquotes(&draft)
      default: position += 1
      }
    }
    (position, end, current) = (after, outerEnd, outerCommand)
  }
}
