/// Puts the parts of a Markdown text below each other.
struct MarkdownRows: Equatable, Sendable {
  private let format: TextFormat
  private var isEmpty = true
  private var isAfterApartBlock = false
  /// Of the block of code that is open.
  private var highlighter: CodeHighlighter?
  /// The number that a list at the margin goes on with.
  private var nextNumber: ListNumber?

  init(_ format: TextFormat) { self.format = format }

  /// The rows of a part of which more will come.
  mutating func appendUnfinished(_ part: MarkdownPart) -> [StyledLine] {
    switch part.kind {
    case .prose: append(MarkdownLayout(ofUnfinished: part.source, format, after: nextNumber), isApart: part.isApart)
    case .codeStart, .code: append(part)
    }
  }

  /// The rows of the next part, with an empty one before them where the parts stand apart.
  mutating func append(_ part: MarkdownPart) -> [StyledLine] {
    switch part.kind {
    case .prose:
      return append(MarkdownLayout(of: part.source, format, after: nextNumber), isApart: part.isApart)
    case .codeStart:
      isAfterApartBlock = true
      nextNumber = nil
      highlighter = CodeHighlighter(fence: part.source)
      return place(CodeBlock(format: format).head(part.source), isApart: true)
    case .code:
      return CodeBlock(format: format).rows(of: part.source, highlighter: &highlighter)
    }
  }

  private mutating func append(_ layout: MarkdownLayout, isApart: Bool) -> [StyledLine] {
    nextNumber = layout.nextNumber
    guard !layout.lines.isEmpty else { return [] }
    defer { isAfterApartBlock = layout.isAfterApartBlock }
    return place(layout.lines, isApart: isApart || isAfterApartBlock)
  }

  private mutating func place(_ rows: [StyledLine], isApart: Bool) -> [StyledLine] {
    defer { isEmpty = false }
    return !isEmpty && isApart ? [.empty] + rows : rows
  }
}
