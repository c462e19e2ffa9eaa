import SessionModel

/// A search through the prompts written before, with their pastes as they were sent. It changes no draft: what it found
/// is only shown until it is taken.
package struct HistorySearch: Equatable, Sendable {
  private struct Prompt: Equatable, Sendable {
    let place: Int
    let text: String
  }

  package private(set) var query: TextBuffer
  /// The newest first; the same text once.
  private let prompts: [Prompt]
  /// Places of the prompts that hold the text, in the same order.
  private(set) var matches: [Int] = []
  /// Which of the matches is shown.
  package private(set) var place = 0

  init(_ query: String, in entries: [DraftText]) {
    self.query = TextBuffer(query)
    var known = Set<String>()
    prompts = entries.indices.reversed().map { Prompt(place: $0, text: entries[$0].text) }
      .filter { known.insert($0.text).inserted }
    findMatches(staying: nil)
  }

  package var matchCount: Int { matches.count }
  var shown: Int? { matches.isEmpty ? nil : matches[place] }

  mutating func edit(_ change: (inout TextBuffer) -> Void) {
    let before = shown
    change(&query)
    findMatches(staying: before)
  }

  /// Whether there was an older one.
  mutating func goOlder() -> Bool {
    guard place + 1 < matches.count else { return false }
    place += 1
    return true
  }

  mutating func goNewer() -> Bool {
    guard place > 0 else { return false }
    place -= 1
    return true
  }

  private mutating func findMatches(staying shown: Int?) {
    let wanted = SearchQuery(query.text)
    matches = prompts.filter { wanted?.occurs(in: $0.text) ?? true }.map(\.place)
    place = shown.flatMap { shown in matches.firstIndex { $0 <= shown } } ?? 0
  }
}
