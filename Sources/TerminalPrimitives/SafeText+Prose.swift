extension SafeText {
  /// Cleans running text: what an agent, a tool or a server said. Tabs become blanks, emoji sequences are reduced to what
  /// every terminal draws alike, and whatever is not printed is spelled out or counted.
  ///
  /// One text per line and never an empty array. Takes time linear in the length of the source.
  package static func prose(_ source: some StringProtocol, in repertoire: Repertoire) -> [SafeText] {
    SourceLine.map(of: source) { prose($0, in: repertoire) }
  }

  /// The same in one line: each run of line breaks between words becomes one blank.
  package static func proseLine(_ source: some StringProtocol, in repertoire: Repertoire) -> SafeText {
    let lines = prose(source, in: repertoire)
    guard lines.count > 1 else { return lines[0] }
    return lines.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func prose(_ line: SourceLine, in repertoire: Repertoire) -> SafeText {
    guard line.isPrintableASCII else { return ProseCleaner.clean(line.scalars, in: repertoire) }
    guard !line.bytes.isEmpty else { return .empty }
    return SafeText(pieces: [Piece(text: line.text, kind: .plain, columns: line.bytes.count)])
  }
}
