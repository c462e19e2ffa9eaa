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

  /// The text has grown. Until it is complete, a last line that may still turn into markup is left out.
  package mutating func update(_ text: StreamedText, isComplete: Bool) {
    // Shorter than what was read: another text has taken its place.
    if text.utf8Count < consumedBytes { self = MarkdownStream(format) }
    let step = splitter.advance(text.suffix(fromUTF8Offset: consumedBytes), isComplete: isComplete)
    consumedBytes += step.settledBytes
    for part in step.settled { settled += rows.append(part) }
    var rowsAfterOpen = rows
    open = step.open.map { rowsAfterOpen.appendUnfinished($0) } ?? []
  }
}
