/// A text about which a person decides, shown so that nothing in it can hide.
package struct ExactText: Equatable, Sendable {
  /// What is drawn. Two or more empty lines in a row are one counted token, so there may be fewer than `lineCount`.
  package let lines: [SafeText]
  /// Lines of the source: one more than it has breaks.
  package let lineCount: Int
  /// Bytes of the source in UTF-8.
  package let byteCount: Int
  /// Scalars of the source that are spelled out or counted instead of printed; blanks, tabs and breaks are not among them.
  package let hiddenCount: Int
  /// What to look at twice, such as a word that mixes scripts; at most nine lines.
  package let warnings: [SafeText]
}

extension SafeText {
  /// Cleans a text under decision: a command, a path, a URL, a diff, the arguments of a tool.
  ///
  /// Every scalar outside printable ASCII is set off. Letters of scripts that are written from left to right and cannot be
  /// taken for ASCII are printed as `.warning`, everything else is spelled out. Blanks at either end of a line, long runs
  /// of blanks or tabs, and empty lines are marked. Takes time linear in the length of the source.
  package static func exact(_ source: some StringProtocol, in repertoire: Repertoire) -> ExactText {
    let cleaned = SourceLine.map(of: source) { ExactCleaner.clean($0.scalars, in: repertoire) }
    return ExactText(
      lines: foldingEmptyLines(cleaned.map(\.text), in: repertoire),
      lineCount: cleaned.count,
      byteCount: source.utf8.count,
      hiddenCount: cleaned.reduce(0) { $0 + $1.hiddenCount },
      warnings: MixedScripts.warnings(about: cleaned.flatMap(\.mixedWords)))
  }

  /// Cleans a name: of a repository, branch, user, tool, model or server. Line breaks are spelled out too.
  package static func exactLine(_ source: some StringProtocol, in repertoire: Repertoire) -> SafeText {
    ExactCleaner.clean(Array(source.unicodeScalars), in: repertoire).text
  }

  private static func foldingEmptyLines(_ lines: [SafeText], in repertoire: Repertoire) -> [SafeText] {
    var folded: [SafeText] = []
    var index = 0
    while index < lines.count {
      let end = lines[index...].firstIndex { !$0.isEmpty } ?? lines.count
      if end - index >= shortestCountedRunOfEmptyLines {
        var builder = SafeTextBuilder()
        builder.append(narrow: SpelledOut.count(end - index, "empty lines", in: repertoire), kind: .mark)
        folded.append(builder.finish())
      } else {
        folded += lines[index..<end]
      }
      if end < lines.count { folded.append(lines[end]) }
      index = end + 1
    }
    return folded
  }

  private static let shortestCountedRunOfEmptyLines = 2
}
