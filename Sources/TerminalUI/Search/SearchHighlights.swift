package import SessionModel

/// What a search makes visible in the transcript: every match on the screen, and the one it has come to.
package struct SearchHighlights: Equatable, Sendable {
  package let query: SearchQuery
  package var current: MatchPlace?
}

/// One match, by its number within its item.
package struct MatchPlace: Equatable, Hashable, Sendable {
  package let item: ItemID
  /// Counted from 0, in the order in which the item's texts stand on the screen.
  package let index: Int

  package init(item: ItemID, index: Int) {
    self.item = item
    self.index = index
  }
}
