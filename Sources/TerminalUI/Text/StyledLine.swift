package import TerminalPrimitives

/// A stretch of text with one meaning.
package struct Span: Equatable, Sendable {
  package let text: SafeText
  package let role: Role
  /// What the text has besides the look of its role, such as bold words in a heading.
  package let attributes: Attributes
  /// The web address that the text is, or is a part of.
  package let link: LinkTarget?

  package init(_ text: SafeText, _ role: Role, _ attributes: Attributes = []) {
    self.init(text, role, attributes, link: nil)
  }

  /// An address from outside, in letters that cannot pass for others. It can be clicked where it is a clean web address:
  /// only what is shown is ever a target.
  package init(address: String, _ role: Role = .link, _ attributes: Attributes = [], in repertoire: Repertoire) {
    let text = SafeText.exactLine(address, in: repertoire)
    let isPlain = text.pieces.allSatisfy { $0.kind == .plain } && text.text.utf8.elementsEqual(address.utf8)
    self.init(text, role, attributes, link: isPlain ? LinkTarget(address) : nil)
  }

  private init(_ text: SafeText, _ role: Role, _ attributes: Attributes, link: LinkTarget?) {
    self.text = text
    self.role = role
    self.attributes = attributes
    self.link = link
  }

  /// A part of the same, for a row that has no room for more.
  func cut(to part: SafeText) -> Span { Span(part, role, attributes, link: link) }

  /// The same in the look of another role alone.
  func looking(like role: Role) -> Span { Span(text, role, [], link: link) }
}

/// One row of text.
package struct StyledLine: Equatable, Sendable {
  package var spans: [Span]

  package static let empty = StyledLine([])

  package init(_ spans: [Span]) { self.spans = spans }

  /// The width on the screen.
  package var columns: Int { spans.reduce(0) { $0 + $1.text.columns } }

  /// What a person reads.
  package var text: String { spans.reduce(into: "") { $0 += $1.text.text } }

  /// Draws up to, excluding, `limit`. Returns the next column.
  @discardableResult
  package func draw(into grid: inout CellGrid, row: Int, column: Int, limit: Int, theme: Theme) -> Int {
    let markStyle = theme.style(.mark)
    return spans.reduce(column) { next, span in
      var style = theme.style(span.role)
      style.attributes.formUnion(span.attributes)
      let end = grid.write(span.text, style: style, markStyle: markStyle, row: row, column: next, limit: limit)
      if let link = span.link, end > next { grid.link(row: row, columns: next..<end, to: link) }
      return end
    }
  }

  /// The whole glyphs that fit into `columns`; where something is left out an ellipsis says so.
  package func truncated(to columns: Int, ellipsis: SafeText) -> StyledLine {
    guard self.columns > columns else { return self }
    var left = max(0, columns - ellipsis.columns)
    var kept: [Span] = []
    for span in spans where left > 0 {
      let text = span.text.prefix(columns: left)
      left -= text.columns
      kept.append(span.cut(to: text))
      if text.columns < span.text.columns { break }
    }
    return StyledLine(kept + [Span(ellipsis.prefix(columns: columns), .dim)])
  }
}

extension [StyledLine] {
  /// At most so many rows; where some are left out an ellipsis says so at the end of the last one.
  func shortened(to rows: Int, columns: Int, ellipsis: SafeText) -> [StyledLine] {
    guard count > rows, rows > 0 else { return self }
    // What was wrapped is joined, without the margins of its rows.
    let rest = self[(rows - 1)...].enumerated().flatMap { index, line in
      index == 0 ? line.spans : [Span(" ", .text)] + line.spans.drop { $0.isMargin }
    }
    return prefix(rows - 1) + [StyledLine(rest).truncated(to: columns, ellipsis: ellipsis)]
  }
}

extension Span {
  fileprivate var isMargin: Bool { isGoingOn || text.text.utf8.allSatisfy { $0 == UInt8(ascii: " ") } }
}
