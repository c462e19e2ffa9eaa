package import SessionModel
package import TerminalPrimitives

/// The last lines of a transcript as plain text: for the normal screen of the terminal, where people select and scroll as
/// they do everywhere.
package struct TranscriptTail: Equatable, Sendable {
  package let lines: [SafeText]
  /// Whether there is more before them.
  package let isCut: Bool

  /// - Parameters:
  ///   - count: lines at most.
  ///   - utcOffset: seconds east of Greenwich.
  package init(of session: SessionState, lines count: Int, in repertoire: Repertoire, utcOffset: Int) {
    let items = session.transcript.items
    let first = Self.firstItem(of: items, lines: count, in: repertoire)
    var text = TranscriptText(.plain, of: session, in: repertoire, utcOffset: utcOffset)
    let lines = items[first...].flatMap { text.lines(of: $0) } + text.closing()
    self.lines = lines.suffix(max(0, count))
    isCut = first > 0 || lines.count > count
  }

  /// The item from which on there are lines enough.
  private static func firstItem(
    of items: TranscriptItems, lines count: Int, in repertoire: Repertoire
  ) -> Int {
    var left = count
    var first = items.count
    while first > 0, left > 0 {
      first -= 1
      left -= PlainTranscript.lines(of: TranscriptEntry(of: items[first], verdict: nil, in: repertoire)).count
    }
    return first
  }
}
