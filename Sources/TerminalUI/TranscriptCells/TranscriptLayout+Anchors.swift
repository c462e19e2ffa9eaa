import SessionModel

/// Finding places again that were held while the page has changed.
extension TranscriptLayout {
  /// Where a held anchor is now: by its words, should the width be another one. It may stand behind the last row.
  mutating func current(_ anchor: Anchor, on page: TranscriptPage, in view: TranscriptView) -> Anchor {
    let place = page.place(of: anchor)
    guard let columns = anchor.columns, columns != page.columns else {
      return Anchor(item: ItemID(place), row: anchor.row)
    }
    let line = unreadRow(at: place, on: page, in: view)
    var bare = anchor
    if let line, anchor.row > line { bare.row -= 1 }
    let cell = wholeCell(at: place, on: page, in: view)
    let row = anchorRow(of: bare, in: cell, on: page) {
      var other = TranscriptLayout()
      return other.wholeCell(at: place, on: page.with(columns: columns), in: view)
    }
    return Anchor(item: ItemID(place), row: line.map { row >= $0 && anchor.row > $0 ? row + 1 : row } ?? row)
  }

  /// The row of the line that says what is new; nil where there is none.
  mutating func unreadLine(on page: TranscriptPage, in view: TranscriptView) -> Anchor? {
    guard let line = view.unread.flatMap({ unreadPlace(of: $0, on: page, in: view) }) else { return nil }
    return Anchor(item: ItemID(line.place), row: line.row)
  }

  /// The row of that line in what stands at a place.
  mutating func unreadRow(at place: Int, on page: TranscriptPage, in view: TranscriptView) -> Int? {
    // Most places are far from where the reader left, which needs no rows to be seen.
    guard let mark = view.unread, (0...1).contains(place - page.place(of: mark.end)) else { return nil }
    return unreadPlace(of: mark, on: page, in: view).flatMap { $0.place == place ? $0.row : nil }
  }

  /// Behind what the reader had: in the item that went on, else above the next one. Prompts of ours are no news.
  private mutating func unreadPlace(
    of mark: UnreadMark, on page: TranscriptPage, in view: TranscriptView
  ) -> (place: Int, row: Int)? {
    var bareView = view
    bareView.unread = nil
    let end = current(mark.end, on: page, in: bareView)
    let place = end.item.rawValue
    if place < page.itemCount, end.row < bareCell(at: place, on: page, in: bareView).count { return (place, end.row) }
    return place + 1 < page.itemCount ? (place + 1, 0) : nil
  }
}
