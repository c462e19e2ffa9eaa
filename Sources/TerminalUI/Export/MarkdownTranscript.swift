import SessionModel
import TerminalPrimitives

/// A document that people read rendered. Everything that somebody said is a quotation, and everything that a tool wrote a
/// block of code: no heading, table or open fence in it can pass for one of ours or swallow what follows.
struct MarkdownTranscript: Equatable {
  let repertoire: Repertoire
  let utcOffset: Int

  func opening(of session: SessionState) -> [SafeText] {
    let facts = SessionFacts(of: session, in: repertoire).facts
    return ["# Transcript", .empty] + facts.map { "- \($0.label): \(MarkdownText.code($0.value))" }
  }

  func lines(of item: TranscriptItem, verdict: String?) -> [SafeText] {
    let entry = TranscriptEntry(of: item, verdict: verdict, in: repertoire)
    let time = CalendarTime(item.at, utcOffsetSeconds: utcOffset)
    let state: SafeText = entry.state.map { " (\($0))" } ?? ""
    if entry.isSpeech {
      return [.empty, "## \(MarkdownText.escaped(entry.name)), \(time.date) \(time.clock)\(state)"]
        + entry.parts.flatMap { [.empty] + lines(of: $0) }
    }
    let title: SafeText = entry.title.map { " \(MarkdownText.code($0))" } ?? ""
    return [.empty, "- \(time.clock) **\(MarkdownText.escaped(entry.name))**\(title)\(state)"]
      + entry.parts.flatMap { [.empty] + lines(of: $0).map { $0.isEmpty ? .empty : "  \($0)" } }
  }

  func closing(of session: SessionState) -> [SafeText] {
    let waiting = session.requests.requests.map { RequestFacts(of: $0, in: repertoire) }
    guard !waiting.isEmpty else { return [] }
    return [.empty, "## Waits for an answer", .empty]
      + waiting.map { "- \(MarkdownText.escaped($0.kind)): \(MarkdownText.code($0.act))" }
  }

  private func lines(of part: TranscriptEntry.Part) -> [SafeText] {
    let label: [SafeText] = part.label.map { ["\(MarkdownText.escaped($0)):", .empty] } ?? []
    switch part.form {
    case .prose: return label + part.lines.map { $0.isEmpty ? ">" : "> \($0)" }
    case .verbatim: return label + MarkdownText.block(part.lines, language: .empty)
    case .diff: return label + MarkdownText.block(part.lines, language: "diff")
    }
  }
}

/// Text from outside inside a Markdown document, where it must mean nothing but itself.
enum MarkdownText {
  /// With a backslash before every character that Markdown could take for its own (CommonMark 2.4).
  static func escaped(_ text: SafeText) -> SafeText {
    let scalars = text.text.unicodeScalars
    guard scalars.contains(where: isMarkup) else { return text }
    let escaped = scalars.map { isMarkup($0) ? "\\\($0)" : String($0) }.joined()
    return SafeText.proseLine(escaped, in: .unicode)
  }

  /// A code span, with more backticks around it than stand in it.
  static func code(_ text: SafeText) -> SafeText {
    let ticks = SafeText(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let gap: SafeText = text.text.hasPrefix("`") || text.text.hasSuffix("`") ? " " : ""
    return "\(ticks)\(gap)\(text)\(gap)\(ticks)"
  }

  /// A fenced block, with a longer fence than stands in it.
  static func block(_ lines: [SafeText], language: SafeText) -> [SafeText] {
    let longest = lines.map { longestRun(of: "`", in: $0) }.max() ?? 0
    let fence = SafeText(repeating: "`", count: max(shortestFence, longest + 1))
    return ["\(fence)\(language)"] + lines + [fence]
  }

  private static let shortestFence = 3

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool { "\\`*_{}[]<>#!|~&$".unicodeScalars.contains(scalar) }

  private static func longestRun(of mark: Unicode.Scalar, in text: SafeText) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.text.unicodeScalars {
      run = scalar == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
