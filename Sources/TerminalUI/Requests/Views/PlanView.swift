import SessionModel
import TerminalPrimitives

/// A plan as the text that it is. What Markdown makes of it is checked against the plan letter for letter: the counts and
/// warnings are those of the exact text, and a line of which Markdown shows nothing is told by itself.
enum PlanView {
  static func rows(_ part: RequestDescription.Part, _ format: RequestFormat) -> [StyledLine] {
    let margin = Span(RequestFormat.margin, .text)
    let text = TextFormat(
      columns: format.width - RequestFormat.margin.columns, repertoire: format.context.repertoire,
      symbols: format.symbols)
    let exact = format.exact(part.text)
    let shown = Markdown.lines(part.text, text)
    return [.empty] + shown.map { StyledLine([margin] + $0.spans) } + [.empty]
      + hidden(in: part.text, shown, format) + format.told(format.counts(exact), .dim) + format.warnings(exact)
  }

  /// The lines that are not on the screen as they were written, such as the definition of a link that nothing uses.
  private static func hidden(in plan: String, _ shown: [StyledLine], _ format: RequestFormat) -> [StyledLine] {
    var letters = ShownLetters(shown)
    let lines = plan.split(whereSeparator: \.isNewline).filter { !letters.contain($0) }
    guard !lines.isEmpty else { return [] }
    return format.told("lines that Markdown shows otherwise, or not at all:", .warning)
      + lines.flatMap { format.exact($0).lines }.flatMap { format.act([Span($0, .text)]) }
  }
}

/// The letters and digits of rows, without where one row ends and the next begins.
private struct ShownLetters {
  private let letters: [Unicode.Scalar]
  /// Where the line after the last one that was found would stand.
  private var next = 0
  private var searches = 0

  /// More lines than this are not looked for out of their order, which would take long; they count as hidden.
  private static let mostSearches = 200

  init(_ rows: [StyledLine]) {
    letters = rows.flatMap { $0.spans.flatMap { Self.letters(of: $0.text.text) } }
  }

  private static func letters(of text: some StringProtocol) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  mutating func contain(_ line: Substring) -> Bool {
    let wanted = Self.letters(of: line)
    if wanted.isEmpty { return true }
    if letters[next...].starts(with: wanted) {
      next += wanted.count
      return true
    }
    searches += 1
    guard searches <= Self.mostSearches, letters.count >= wanted.count else { return false }
    let start = (0...(letters.count - wanted.count)).first { letters[$0...].starts(with: wanted) }
    if let start { next = start + wanted.count }
    return start != nil
  }
}
