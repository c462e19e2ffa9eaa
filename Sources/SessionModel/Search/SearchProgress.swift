/// What a search has found so far. It runs elsewhere, the newest items first, and tells from time to time until it is
/// complete; whatever is told holds everything that was told before.
package struct SearchProgress: Equatable, Sendable {
  package let query: SearchQuery
  /// The items that have matches, oldest first.
  package private(set) var items: [ItemMatches] = []
  /// In all of them.
  package private(set) var matchCount = 0
  /// Items that have been searched.
  package private(set) var searchedCount = 0
  /// Items that there are. What comes after the search has begun is searched by `searchNew`.
  package private(set) var itemCount: Int
  /// Items that could not be read back from the disk.
  package private(set) var unreadableCount = 0
  /// Items that were still growing when they were searched.
  private var growing: [ItemID]

  package init(_ query: SearchQuery, in transcript: Transcript) {
    self.query = query
    itemCount = transcript.items.count
    growing = transcript.openItems
  }

  package var isComplete: Bool { searchedCount >= itemCount }

  /// Whether everything from a place on was searched: the newest items are searched first.
  package func hasSearched(from item: ItemID) -> Bool { searchedCount >= itemCount - item.rawValue }

  /// The nearest item with matches before a place; nil when there is none, or none yet.
  package func lastItem(before item: ItemID) -> ItemMatches? {
    let index = firstIndex(notBefore: item)
    return index > 0 ? items[index - 1] : nil
  }

  /// The nearest item with matches at or after a place; nil when there is none, or none yet.
  package func firstItem(from item: ItemID) -> ItemMatches? {
    let index = firstIndex(notBefore: item)
    return index < items.count ? items[index] : nil
  }

  /// Those of an item; nil when there are none, or none yet.
  package func matches(in item: ItemID) -> ItemMatches? { firstItem(from: item).flatMap { $0.item == item ? $0 : nil } }

  /// How many matches stand before an item: its first one is the next of them in "12 of 345".
  package func matchCount(before item: ItemID) -> Int {
    items[..<firstIndex(notBefore: item)].reduce(0) { $0 + $1.count }
  }

  private func firstIndex(notBefore item: ItemID) -> Int {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].item < item { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SearchProgress {
  /// A stretch of items that follow each other was searched.
  /// - Parameters:
  ///   - found: those that have matches, oldest first.
  ///   - count: how many items the stretch has.
  package mutating func searched(_ found: [ItemMatches], of count: Int) {
    searchedCount += count
    add(found)
  }

  /// A stretch of items could not be read back.
  package mutating func couldNotRead(_ count: Int) {
    searchedCount += count
    unreadableCount += count
  }

  /// Searches what has come since, and what has stopped growing. Costs the length of these texts.
  package mutating func searchNew(in transcript: Transcript) {
    let known = itemCount
    itemCount = transcript.items.count
    if known < itemCount {
      searched((known..<itemCount).compactMap { query.count(in: transcript.items[$0]) }, of: itemCount - known)
    }
    let stopped = growing.filter { !transcript[$0].isOpen }
    for item in stopped { replace(item, by: query.count(in: transcript[item])) }
    guard known < itemCount || !stopped.isEmpty else { return }
    growing = transcript.openItems
  }

  private mutating func add(_ found: [ItemMatches]) {
    guard let first = found.first else { return }
    items.insert(contentsOf: found, at: firstIndex(notBefore: first.item))
    matchCount += found.reduce(0) { $0 + $1.count }
  }

  private mutating func replace(_ item: ItemID, by matches: ItemMatches?) {
    let index = firstIndex(notBefore: item)
    if index < items.count, items[index].item == item {
      matchCount -= items[index].count
      items.remove(at: index)
    }
    add(matches.map { [$0] } ?? [])
  }
}
