import TerminalPrimitives

/// The line between what a reader had and what came since.
enum UnreadLine {
  /// Columns of the rule before the words.
  private static let lead = 3

  static func row(columns: Int, _ context: RenderContext) -> StyledLine {
    let sign = context.theme.symbols.horizontal
    let words: SafeText = " new since you looked "
    let rest = max(0, columns - lead - words.columns)
    return StyledLine([
      Span(SafeText(repeating: sign, count: lead), .unread), Span(words, .unread),
      Span(SafeText(repeating: sign, count: rest), .unread),
    ]).truncated(to: columns, ellipsis: context.theme.symbols.ellipsis)
  }
}
