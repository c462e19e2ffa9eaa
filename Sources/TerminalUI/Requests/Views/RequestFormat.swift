import TerminalPrimitives

/// How the rows of a request are laid out: one width, one margin, and one sign for a row that goes on.
struct RequestFormat {
  /// Columns a row may take.
  let width: Int
  let context: RenderContext
  let keymap: Keymap

  static let margin: SafeText = "   "
  /// What stands further in than the act it belongs to.
  static let step: SafeText = "  "

  var symbols: Symbols { context.theme.symbols }

  /// The key that does this, as help names it.
  func key(_ command: Command) -> SafeText { keymap.keyName(for: command, in: context.repertoire) }

  /// A name or a value from outside, in one line.
  func clean(_ foreign: some StringProtocol) -> SafeText { SafeText.exactLine(foreign, in: context.repertoire) }

  func exact(_ foreign: some StringProtocol) -> ExactText { SafeText.exact(foreign, in: context.repertoire) }

  /// A line of the act over as many rows as it needs: every blank of it stands on a row, and rows after the first say
  /// that they go on. `lead` is our own and stands before it.
  func act(_ line: [Span], lead: [Span] = []) -> [StyledLine] {
    let depth = min(StyledLine(lead).columns, width / 2)
    let rest = [Span(" \(symbols.child) ", .dim), Span(SafeText(blanks: depth), .text)]
    let first = [Span(Self.margin, .text)] + lead
    return WordWrap.cut(line, width: width, indentation: Indentation(first: first, rest: rest))
  }

  /// What is said about the act, in rows that end at blanks.
  func told(_ line: [Span], lead: [Span] = []) -> [StyledLine] {
    let first = [Span(Self.margin, .text)] + lead
    return WordWrap.wrap(line, width: width, indentation: Indentation(first: first))
  }

  func told(_ words: SafeText, _ role: Role, lead: [Span] = []) -> [StyledLine] {
    told([Span(words, role)], lead: lead)
  }

  /// `(50 bytes, 1 line)`.
  /// - Parameter lines: how many there are, where the text is no longer split at its breaks alone.
  func counts(_ text: ExactText, lines: Int? = nil) -> SafeText {
    "(\(Self.bytes(text.byteCount)), \(Self.lines(lines ?? text.lineCount))\(Self.hidden(text.hiddenCount)))"
  }

  /// What to look at twice in a text.
  func warnings(_ text: ExactText) -> [StyledLine] { text.warnings.flatMap { told("look twice: \($0)", .warning) } }

  static func bytes(_ count: Int) -> SafeText { Count.of(count, "byte") }
  static func lines(_ count: Int) -> SafeText { Count.of(count, "line") }
  static func hidden(_ count: Int) -> SafeText { count == 0 ? "" : ", \(Count.of(count, "character")) spelled out" }
}
