import TerminalPrimitives

/// Things to choose between, side by side as far as the width goes. A mark is as wide whether it is set or not, so that
/// choosing moves nothing.
struct OptionRows: Sendable {
  struct Option: Sendable {
    let mark: SafeText
    let label: SafeText
    let isUnderCursor: Bool
  }

  private(set) var lines: [StyledLine] = []
  /// Where the option under the cursor begins.
  private(set) var cursor: Position?
  private var spans: [Span] = []
  private let indent: Int
  private let width: Int
  private let gap = 3

  init(_ options: [Option], indent: Int, width: Int) {
    self.indent = indent
    self.width = width
    for option in options { add(option) }
    endLine()
  }

  private mutating func add(_ option: Option) {
    let role: Role = option.isUnderCursor ? .selection : .text
    let part = [Span("\(option.mark) ", role), Span(option.label, role)]
    let columns = StyledLine(part).columns
    let isFirst = spans.isEmpty
    let used = isFirst ? indent : StyledLine(spans).columns + gap
    if !isFirst, used + columns > width { endLine() }
    if option.isUnderCursor { cursor = Position(row: lines.count, column: spans.isEmpty ? indent + 1 : used + 1) }
    guard indent + columns <= width else {
      let hanging = Indentation(columns: indent).hanging(by: option.mark.columns + 1)
      lines += WordWrap.cut(part, width: width, indentation: hanging)
      return
    }
    spans += [Span(SafeText(blanks: spans.isEmpty ? indent : gap), .text)] + part
  }

  private mutating func endLine() {
    guard !spans.isEmpty else { return }
    lines.append(StyledLine(spans))
    spans = []
  }
}
