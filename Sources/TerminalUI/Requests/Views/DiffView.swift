import SessionModel
import TerminalPrimitives

/// The whole diff of a write, every line of it exact: the signs say what was added and removed, and so do the colours.
struct DiffView {
  private(set) var rows: [StyledLine] = []
  /// The rows, counted from the first one of the diff, at which hunks begin.
  private(set) var hunks: [Int] = []

  init(_ part: RequestDescription.Part, _ format: RequestFormat) {
    guard let diff = UnifiedDiff(part.text) else {
      rows = format.told("a diff without hunks:", .warning) + TextView.rows(part, .text, format)
      return
    }
    for line in diff.lines { append(line, format) }
    let whole = format.exact(part.text)
    let lineCount = part.text.utf8.last == ASCII.lineFeed ? whole.lineCount - 1 : whole.lineCount
    rows += format.told(format.counts(whole, lines: lineCount), .dim) + format.warnings(whole)
  }

  private mutating func append(_ line: DiffLine, _ format: RequestFormat) {
    if line.kind == .hunkHeader { hunks.append(rows.count) }
    let role = DiffLines.role(of: line.kind)
    rows += format.act([Span(format.clean(line.content), role)], lead: line.sign.map { [Span($0, role)] } ?? [])
  }
}
