package import SessionModel

/// The rows of a Markdown text that grows. What can no longer change is laid out once; only the part that still grows
/// is laid out again, and that part is bounded, so that a delta costs the same however long the message is.
package struct MarkdownStream: Sendable {
  private let format: TextFormat
  private var splitter = MarkdownSplitter()
  private var rows: MarkdownRows
  private var consumedBytes = 0
  private var settled: [StyledLine] = []
  private var open: [StyledLine] = []

  package init(_ format: TextFormat) {
    self.format = format
    rows = MarkdownRows(format)
  }

  package var count: Int { settled.count + open.count }

  package subscript(_ index: Int) -> StyledLine {
    index < settled.count ? settled[index] : open[index - settled.count]
  }

  package var lines: [StyledLine] { settled + open }
  /// The rows that no further text can change.
  package var settledLines: [StyledLine] { settled }

  /// Whether the last update left text for the next one.
  private(set) var isBehind = false

  /// The text has grown. Until it is complete, a last line that may still turn into markup is left out.
  /// - Parameter limit: bytes of new text that are read at most, so that a frame stays short in which much has come. Where
  ///   nothing of it is settled, all of it is read.
  package mutating func update(_ text: StreamedText, isComplete: Bool, atMost limit: Int = .max) {
    // Shorter than what was read: another text has taken its place.
    if text.utf8Count < consumedBytes { self = MarkdownStream(format) }
    let rest = text.part(fromUTF8Offset: consumedBytes, atMost: limit)
    isBehind = consumedBytes + rest.utf8.count < text.utf8Count
    let step = splitter.advance(rest, isComplete: isComplete && !isBehind)
    if isBehind, step.settledBytes == 0 { return update(text, isComplete: isComplete) }
    consumedBytes += step.settledBytes
    for part in step.settled { settled += rows.append(part) }
    var rowsAfterOpen = rows
    open = step.open.map { rowsAfterOpen.appendUnfinished($0) } ?? []
  }
}
