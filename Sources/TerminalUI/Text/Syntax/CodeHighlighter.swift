import TerminalPrimitives

/// Gives the words of code their roles, line by line: what a line leaves open is all that is kept, so that a block that
/// grows costs what its new lines cost.
struct CodeHighlighter: Equatable, Sendable {
  private let language: CodeLanguage
  private var state = SyntaxState.code

  /// By the words after the fence; nil for a language that is not known, whose code stays plain.
  init?(fence words: String) {
    guard let language = CodeLanguage(fence: words) else { return nil }
    self.language = language
  }

  /// The next line, cleaned: what is coloured is what is shown.
  mutating func spans(of line: SafeText) -> [Span] {
    if language == .diff { return [Span(line, Self.role(ofDiffLine: line.text))] }
    let text = line.text
    let tokens = tokens(of: Array(text.utf8))
    let columns = line.columns == text.utf8.count ? nil : Self.columns(of: text)
    var spans = SpanCutter([Span(line, .codeBlock)])
    var colored: [Span] = []
    var end = 0
    for token in tokens {
      let place = columns.map { $0[token.bytes.lowerBound]..<$0[token.bytes.upperBound] } ?? token.bytes
      colored += spans.take(end..<place.lowerBound)
      colored += spans.take(place).map { Span($0.text, token.role) }
      end = place.upperBound
    }
    return colored + spans.take(end..<line.columns)
  }

  private mutating func tokens(of bytes: [UInt8]) -> [SyntaxToken] {
    guard let grammar = language.grammar else {
      let tokenizer = MarkupTokenizer(line: bytes, after: state)
      state = tokenizer.state
      return tokenizer.tokens
    }
    let tokenizer = SyntaxTokenizer(grammar, line: bytes, after: state)
    state = tokenizer.state
    return tokenizer.tokens
  }

  /// The column at which each byte's scalar begins, and the one after the last.
  private static func columns(of text: String) -> [Int] {
    var columns: [Int] = []
    var column = 0
    for scalar in text.unicodeScalars {
      columns += repeatElement(column, count: UTF8.width(scalar))
      column += CharacterWidth.columns(of: scalar) ?? 1
    }
    return columns + [column]
  }

  private static func role(ofDiffLine line: String) -> Role {
    if heads.contains(where: line.hasPrefix) { return .syntaxComment }
    switch line.utf8.first {
    case UInt8(ascii: "+"): return .added
    case UInt8(ascii: "-"): return .removed
    case UInt8(ascii: "@"): return .hunk
    default: return .codeBlock
    }
  }

  /// Lines that name the files of a diff.
  private static let heads = ["+++ ", "--- ", "diff ", "index "]
}
