import SessionModel

/// Arithmetic of rows. It looks at the items between two places and never at the whole transcript.
extension TranscriptLayout {
  typealias Anchor = TranscriptView.Anchor

  mutating func rowCount(at place: Int, on page: TranscriptPage, in view: TranscriptView) -> Int {
    cell(at: place, on: page, in: view).count
  }

  /// The first row that is shown.
  mutating func top(on page: TranscriptPage, in view: TranscriptView) -> Anchor {
    switch view.position {
    case .following: return lastTop(on: page, in: view)
    case .anchored(let anchor, _):
      guard page.placeCount > 0 else { return .first }
      // An item may have become shorter.
      let top = current(anchor, on: page, in: view)
      let last = max(0, rowCount(at: top.item.rawValue, on: page, in: view) - 1)
      return Anchor(item: top.item, row: min(top.row, last))
    }
  }

  /// The first row when the last one is at the bottom.
  mutating func lastTop(on page: TranscriptPage, in view: TranscriptView) -> Anchor {
    move(end(on: page, in: view), by: -page.rows, on: page, in: view)
  }

  /// Behind the last row.
  mutating func end(on page: TranscriptPage, in view: TranscriptView) -> Anchor {
    let last = page.placeCount - 1
    guard last >= 0 else { return .first }
    return Anchor(item: ItemID(last), row: rowCount(at: last, on: page, in: view))
  }

  /// The row so many rows farther down, or up for a negative number, within the transcript.
  mutating func move(
    _ anchor: Anchor, by rows: Int, on page: TranscriptPage, in view: TranscriptView
  ) -> Anchor {
    var (place, row) = (anchor.item.rawValue, anchor.row + rows)
    while row < 0, place > 0 {
      place -= 1
      row += rowCount(at: place, on: page, in: view)
    }
    while place < page.placeCount - 1 {
      let count = rowCount(at: place, on: page, in: view)
      guard row >= count else { break }
      place += 1
      row -= count
    }
    return Anchor(item: ItemID(place), row: max(0, row))
  }

  /// Rows from one row to another, at most `limit`: nil when there are more.
  mutating func distance(
    from start: Anchor, to end: Anchor, limit: Int, on page: TranscriptPage, in view: TranscriptView
  ) -> Int? {
    var distance = -start.row
    for place in start.item.rawValue..<max(start.item.rawValue, min(end.item.rawValue, page.placeCount)) {
      distance += rowCount(at: place, on: page, in: view)
      if distance > limit { return nil }
    }
    return distance + end.row > limit ? nil : max(0, distance + end.row)
  }
}
