/// Puts the parts of a Markdown text below each other.
struct MarkdownRows: Equatable, Sendable {
  private let format: TextFormat
  private var isEmpty = true
  private var isAfterApartBlock = false

  init(_ format: TextFormat) { self.format = format }

  /// The rows of the next part, with an empty one before them where the parts stand apart.
  mutating func append(_ part: MarkdownPart) -> [StyledLine] {
    switch part.kind {
    case .prose:
      let layout = MarkdownLayout(of: part.source, format)
      guard !layout.lines.isEmpty else { return [] }
      defer { isAfterApartBlock = layout.isAfterApartBlock }
      return place(layout.lines, isApart: part.isApart || isAfterApartBlock)
    case .codeStart:
      isAfterApartBlock = true
      return place(CodeBlock(format: format).head(part.source), isApart: true)
    case .code:
      return CodeBlock(format: format).rows(of: part.source)
    }
  }

  private mutating func place(_ rows: [StyledLine], isApart: Bool) -> [StyledLine] {
    defer { isEmpty = false }
    return !isEmpty && isApart ? [.empty] + rows : rows
  }
}
