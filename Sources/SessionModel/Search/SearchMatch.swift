/// One place where a query was found.
package struct SearchMatch: Equatable, Hashable, Sendable {
  package let item: ItemID
  package let field: SourceText.Field
  /// Bytes of UTF-8 in that text.
  package let range: Range<Int>

  package init(item: ItemID, field: SourceText.Field, range: Range<Int>) {
    self.item = item
    self.field = field
    self.range = range
  }
}

/// How often a query was found in an item. Where is found out when somebody looks: a short query has millions of places.
package struct ItemMatches: Equatable, Sendable {
  package let item: ItemID
  package let count: Int

  package init(item: ItemID, count: Int) {
    self.item = item
    self.count = count
  }
}

extension SearchQuery {
  /// Every place in an item, in the order in which it stands on the screen. Costs the length of the item's text.
  package func matches(in item: TranscriptItem) -> [SearchMatch] {
    item.sourceTexts.flatMap { source in
      ranges(in: source).map { SearchMatch(item: item.id, field: source.field, range: $0) }
    }
  }

  /// Nil where the item has none.
  package func count(in item: TranscriptItem) -> ItemMatches? {
    let count = item.sourceTexts.reduce(0) { $0 + self.count(in: $1) }
    return count > 0 ? ItemMatches(item: item.id, count: count) : nil
  }
}
