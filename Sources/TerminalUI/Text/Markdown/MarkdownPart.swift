/// A part of a Markdown text that can be laid out without knowing the others.
///
/// Texts are taken apart here and not by the parser for three reasons: a message that grows is laid out again only from
/// its last part on; what follows never changes what is already on the screen; and the parser, which takes quadratic
/// time for some texts, never sees more than `longestProse` at a time.
struct MarkdownPart: Equatable {
  enum Kind: Equatable {
    /// Markdown without code at the margin.
    case prose
    /// The words after an opening fence.
    case codeStart
    /// Lines between fences.
    case code
  }

  let kind: Kind
  let source: String
  /// Whether empty lines stand before it.
  let isApart: Bool

  /// Bytes. Paragraphs, lists and tables are far shorter; longer ones are cut between lines, and so is a longer line. The worst text we know of
  /// takes the parser 20 ms at this size.
  static let longestProse = 16 * 1_024
  /// Bytes of lines that are words and nothing else: nothing is lost where a paragraph ends between two of them, and
  /// what is laid out again with every delta stays small.
  static let longestParagraph = 2 * 1_024
}
