/// What was cut out last, as in readline: cuts in a row make one text, and a paste can be exchanged for an earlier one.
package struct KillRing: Equatable, Sendable {
  enum Direction: Equatable, Sendable {
    case backward, forward
  }

  /// Enough to find a passage again; readline keeps ten.
  private static let limit = 10

  private var texts: [DraftText] = []
  /// Whether the next cut belongs to the newest text.
  private var isGrowing = false
  /// Which text stands in the draft, counted from the newest, while nothing else was done.
  private var yanked: Int?

  package init() {}

  mutating func add(_ text: DraftText, _ direction: Direction) {
    yanked = nil
    guard !text.isEmpty else { return }
    if isGrowing, let last = texts.popLast() {
      texts.append(direction == .forward ? last.followed(by: text) : text.followed(by: last))
    } else {
      texts.append(text)
      texts.removeFirst(max(0, texts.count - Self.limit))
    }
    isGrowing = true
  }

  /// Anything but a cut was done.
  mutating func endCut() { isGrowing = false }

  /// Anything but a paste from here was done.
  mutating func endYank() { yanked = nil }

  mutating func yank() -> DraftText? {
    guard let newest = texts.last else { return nil }
    yanked = 0
    return newest
  }

  /// The text before the one that was just put in; nil when none was.
  mutating func yankEarlier() -> DraftText? {
    guard let current = yanked, texts.count > 1 else { return nil }
    let next = (current + 1) % texts.count
    yanked = next
    return texts[texts.count - 1 - next]
  }
}

extension DraftText {
  fileprivate func followed(by other: DraftText) -> DraftText {
    var joined = self
    joined.edit { $0.moveToEnd() }
    joined.insert(other)
    return joined
  }
}
