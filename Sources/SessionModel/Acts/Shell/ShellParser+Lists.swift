extension ShellParser {
  /// A list of commands that is being read: how the next one is connected, and what has begun and needs its end.
  private struct OpenList {
    var connector: ShellAnalysis.Part.Connector
    var isFed: Bool
    /// The words that end `if`, `while`, `{`, with what fed the list before.
    var blocks: [(closer: String, wasFed: Bool)] = []

    var nextIsFed: Bool { isFed || connector == .pipe }
  }

  /// Reads commands up to the closing parenthesis, where there is to be one, or to the end.
  mutating func list(isParenthesis: Bool, connector: ShellAnalysis.Part.Connector, isFed: Bool) {
    var list = OpenList(connector: connector, isFed: isFed)
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "\\") where peek(1) == UInt8(ascii: "\n"): position += 2
      case UInt8(ascii: "#"): skipComment()
      case UInt8(ascii: "\n"):
        position += 1
        readHereDocuments()
      case UInt8(ascii: "&") where peek(1) == UInt8(ascii: ">"): command(in: &list)
      case UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "|"): list.connector = separator()
      case UInt8(ascii: ")"):
        position += 1
        if isParenthesis { return close(list) }
        doubt("a parenthesis too many")
      case UInt8(ascii: "("):
        group(isFed: list.nextIsFed)
        list.connector = .then
      default: command(in: &list)
      }
    }
    if isParenthesis { doubt("a parenthesis is not closed") }
    close(list)
  }

  private mutating func close(_ list: OpenList) {
    for block in list.blocks { doubt("\(block.closer) is missing") }
  }

  private mutating func skipComment() {
    while let byte = peek(), byte != UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func separator() -> ShellAnalysis.Part.Connector {
    let byte = peek()
    let isDoubled = peek(1) == byte
    position += isDoubled ? 2 : 1
    switch byte {
    case UInt8(ascii: "&"): return isDoubled ? .and : .background
    case UInt8(ascii: "|"):
      if !isDoubled, peek() == UInt8(ascii: "&") { position += 1 }
      return isDoubled ? .or : .pipe
    default:
      if isDoubled { doubt("case is not taken apart") }
      return .then
    }
  }

  private mutating func group(isFed: Bool) {
    if peek(1) == UInt8(ascii: "(") { doubt("arithmetic is not worked out") }
    position += 1
    nested { $0.list(isParenthesis: true, connector: .inside, isFed: isFed) }
  }

  /// A command, or a word that belongs to the structure around it.
  private mutating func command(in list: inout OpenList) {
    let start = position
    if let keyword = keyword(), take(keyword, into: &list) { return }
    position = start
    simpleCommand(connector: list.connector, isFed: list.nextIsFed)
    list.connector = .then
  }

  /// The bare word at the position, if it may belong to the structure.
  private mutating func keyword() -> String? {
    let start = position
    while let byte = peek(), Self.isKeywordByte(byte), position - start < Self.longestKeyword { position += 1 }
    guard position > start, peek().map(Self.endsWord) ?? true else { return nil }
    return text(from: start)
  }

  private static let longestKeyword = "function".utf8.count

  private static func isKeywordByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
      || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
  }

  /// Whether the word was one of the structure.
  private mutating func take(_ keyword: String, into list: inout OpenList) -> Bool {
    switch keyword {
    case "if": open("fi", in: &list)
    case "while", "until": open("done", in: &list)
    case "{": open("}", in: &list)
    case "then", "elif", "else", "do": list.connector = .inside
    case "!": break
    case "fi", "done", "}":
      guard let block = list.blocks.popLast(), block.closer == keyword else {
        doubt("\(keyword) without its beginning")
        break
      }
      list.isFed = block.wasFed
      list.connector = .then
    case "for":
      list.blocks.append((closer: "done", wasFed: list.isFed))
      list.isFed = list.nextIsFed
      return false
    case "case", "select", "function", "coproc", "[[":
      doubt("\(keyword) is not taken apart")
      return false
    default: return false
    }
    return true
  }

  private func open(_ closer: String, in list: inout OpenList) {
    list.blocks.append((closer: closer, wasFed: list.isFed))
    list.isFed = list.nextIsFed
    list.connector = .inside
  }
}
