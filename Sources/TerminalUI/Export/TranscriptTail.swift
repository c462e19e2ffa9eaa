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
    var lines: [SafeText] = []
    var place = first
    while place < items.count {
      let stretch = items.stored(around: place)
      lines += stretch.isEmpty ? text.lines(of: items[place]) : [TranscriptEntry.words(ofStored: stretch.count)]
      place = max(place + 1, stretch.upperBound)
    }
    lines += text.closing()
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
      let stretch = items.stored(around: first)
      if !stretch.isEmpty {
        first = stretch.lowerBound
        left -= 1
      } else {
        left -= PlainTranscript.lines(of: TranscriptEntry(of: items[first], verdict: nil, in: repertoire)).count
      }
    }
    return first
  }
}

extension TranscriptItems {
  /// The places around this one whose items are not in memory; empty where its own is.
  func stored(around place: Int) -> Range<Int> {
    guard var stretch = absence(at: place)?.places else { return place..<place }
    while let more = absence(at: stretch.lowerBound - 1)?.places { stretch = more.lowerBound..<stretch.upperBound }
    while let more = absence(at: stretch.upperBound)?.places { stretch = stretch.lowerBound..<more.upperBound }
    return stretch
  }
}
