package import TerminalPrimitives

/// A stretch of text with one meaning.
package struct Span: Equatable, Sendable {
  package let text: SafeText
  package let role: Role
  /// What the text has besides the look of its role, such as bold words in a heading.
  package let attributes: Attributes

  package init(_ text: SafeText, _ role: Role, _ attributes: Attributes = []) {
    self.text = text
    self.role = role
    self.attributes = attributes
  }
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
      return grid.write(span.text, style: style, markStyle: markStyle, row: row, column: next, limit: limit)
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
      kept.append(Span(text, span.role, span.attributes))
      if text.columns < span.text.columns { break }
    }
    return StyledLine(kept + [Span(ellipsis.prefix(columns: columns), .dim)])
  }
}
