/// Puts the parts of a Markdown text below each other.
struct MarkdownRows: Equatable, Sendable {
  private let format: TextFormat
  private var isEmpty = true
  private var isAfterCode = false

  init(_ format: TextFormat) { self.format = format }

  /// The rows of the next part, with an empty one before them where the parts stand apart.
  mutating func append(_ part: MarkdownPart) -> [StyledLine] {
    switch part.kind {
    case .prose:
      let rows = MarkdownLayout.lines(part.source, format)
      return rows.isEmpty ? [] : place(rows, isApart: part.isApart || isAfterCode)
    case .codeStart:
      let rows = place(CodeBlock(format: format).head(part.source), isApart: true)
      isAfterCode = true
      return rows
    case .code:
      return CodeBlock(format: format).rows(of: part.source)
    }
  }

  private mutating func place(_ rows: [StyledLine], isApart: Bool) -> [StyledLine] {
    defer {
      isEmpty = false
      isAfterCode = false
    }
    return !isEmpty && isApart ? [.empty] + rows : rows
  }
}
