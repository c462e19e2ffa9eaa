package import SessionModel

/// A search in the transcript, from its first letter until it is given up. What it has found comes from elsewhere.
package struct SearchView: Equatable, Sendable {
  package enum Phase: Equatable, Sendable {
    /// Keys go into what is searched for.
    case typing
    /// The place was taken; the matches stay highlighted.
    case kept
  }

  package enum Sight: Equatable, Sendable {
    case shown
    /// It is in a part of its item that is not shown as it was written.
    case hidden
    /// Its item is being read from the disk.
    case awaited
  }

  package internal(set) var phase = Phase.typing
  var words: TextBuffer
  /// What is looked for, made once: every frame asks for it.
  package private(set) var query: SearchQuery?
  package private(set) var progress: SearchProgress?
  package private(set) var current: MatchPlace?
  /// The last step went over the end, or over the beginning.
  private(set) var wrapped: Direction?
  /// How the match that was come to is seen.
  package internal(set) var sight = Sight.shown
  /// Where the reader was, to go back to.
  let origin: TranscriptView.Position
  /// The parts of long outputs that were shown there.
  let originOutputStarts: [ItemID: Int]
  let originFocus: Focus
  /// Where the first match is looked for.
  let start: Start

  enum Start: Equatable, Sendable {
    /// Who follows the end looks for the newest: the nearest above this, which is at the bottom of the screen.
    case end(ItemID)
    /// Who reads: the nearest at or below the row at the top of the screen.
    case row(TranscriptView.Anchor)
  }

  /// Bytes that are looked for at most: several times what anybody types. What is longer is found by its beginning.
  static let mostBytes = 1_000

  init(
    words: String = "", from origin: TranscriptView.Position, _ outputStarts: [ItemID: Int], _ focus: Focus,
    start: Start
  ) {
    self.words = TextBuffer(words.beginning(bytes: Self.mostBytes))
    query = SearchQuery(self.words.text)
    self.origin = origin
    originOutputStarts = outputStarts
    originFocus = focus
    self.start = start
  }

  package var isTyping: Bool { phase == .typing }
  /// Whether everything was searched.
  package var isComplete: Bool { progress?.isComplete ?? true }

  /// The number of the match in all of them, counted from 1; nil until everything was searched.
  package var currentNumber: Int? {
    guard let progress, progress.isComplete, let current else { return nil }
    let number = progress.matchCount(before: current.item) + current.index + 1
    // What has been written since is not counted yet.
    return number <= progress.matchCount ? number : nil
  }

  mutating func wordsWereChanged() {
    query = SearchQuery(words.text)
    (progress, current, wrapped, sight) = (nil, nil, nil, .shown)
  }

  /// More was searched; as long as no match was come to, the first one is.
  /// - Parameter place: that of the first match at or below a row of an item; nil where none is there.
  mutating func progressed(
    _ progress: SearchProgress, in transcript: Transcript, place: (TranscriptView.Anchor) -> MatchPlace?
  ) {
    guard progress.query == query else { return }
    self.progress = progress
    follow(transcript)
    if current == nil { current = first(place) }
  }

  /// Nil as long as it may be among what was not searched yet.
  private func first(_ place: (TranscriptView.Anchor) -> MatchPlace?) -> MatchPlace? {
    guard let progress else { return nil }
    let after: MatchPlace?
    let before: ItemMatches?
    switch start {
    case .end(let item):
      before = progress.lastItem(before: item.next)
      after = before == nil && progress.isComplete ? progress.firstMatch(from: item) : nil
    case .row(let top):
      guard progress.hasSearched(from: top.item) else { return nil }
      let own = progress.matches(in: top.item) == nil ? nil : place(top)
      after = own ?? progress.firstMatch(from: top.item.next)
      before = progress.isComplete ? progress.lastItem(before: top.item.next) : nil
    }
    return after ?? before.map { MatchPlace(item: $0.item, index: $0.count - 1) }
  }

  /// What has come to the transcript is searched too.
  mutating func follow(_ transcript: Transcript) { progress?.searchNew(in: transcript) }

  /// Goes to the next match, and over the end to the first one.
  /// - Parameter count: how many matches the current one's item has now.
  mutating func step(_ direction: Direction, countInItem count: Int) {
    wrapped = nil
    guard let progress else { return }
    guard let current else { return enter(from: direction) }
    switch direction {
    case .forward:
      if current.index + 1 < count {
        self.current = MatchPlace(item: current.item, index: current.index + 1)
      } else if let next = progress.firstMatch(from: current.item.next) {
        self.current = next
      } else if progress.isComplete {
        enter(from: .forward)
      }
    case .backward:
      if current.index > 0 {
        self.current = MatchPlace(item: current.item, index: min(current.index, count) - 1)
      } else if let previous = progress.lastItem(before: current.item) {
        self.current = MatchPlace(item: previous.item, index: previous.count - 1)
      } else if progress.isComplete {
        enter(from: .backward)
      }
    }
  }

  /// Over the end: goes on at the other one.
  private mutating func enter(from direction: Direction) {
    guard let progress else { return }
    let item = direction == .forward ? progress.items.first : progress.items.last
    guard let item else { return }
    current = MatchPlace(item: item.item, index: direction == .forward ? 0 : item.count - 1)
    wrapped = direction
  }
}

extension SearchProgress {
  fileprivate func firstMatch(from item: ItemID) -> MatchPlace? {
    firstItem(from: item).map { MatchPlace(item: $0.item, index: 0) }
  }
}

extension ItemID {
  fileprivate var next: ItemID { ItemID(rawValue + 1) }
}
