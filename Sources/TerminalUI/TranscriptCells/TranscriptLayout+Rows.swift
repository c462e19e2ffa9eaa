import SessionModel

/// Arithmetic of rows. It looks at the items between two places and never at the whole transcript.
///
/// Items on the disk are one row together until they have been read back. Nobody gets past that row: what lies behind it
/// is not known yet. Where it was met tells where the view stands when they are there.
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
      return standing(current(anchor, on: page, in: view), on: page, in: view)
    }
  }

  /// The first row when the last one is at the bottom.
  mutating func lastTop(on page: TranscriptPage, in view: TranscriptView) -> Anchor {
    standing(move(end(on: page, in: view), by: -page.rows, on: page, in: view), on: page, in: view)
  }

  /// A row that there is: the last one of its item where the anchor is farther down.
  private mutating func standing(_ anchor: Anchor, on page: TranscriptPage, in view: TranscriptView) -> Anchor {
    let last = max(0, rowCount(at: anchor.item.rawValue, on: page, in: view) - 1)
    return Anchor(item: anchor.item, row: min(anchor.row, last))
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
    rows < 0 ? moveUp(anchor, by: -rows, on: page, in: view) : moveDown(anchor, by: rows, on: page, in: view)
  }

  private mutating func moveUp(
    _ anchor: Anchor, by rows: Int, on page: TranscriptPage, in view: TranscriptView
  ) -> Anchor {
    var (place, row) = (anchor.item.rawValue, anchor.row - rows)
    if let absence = page.absence(at: place) {
      // Met from above, it is left the same way; met from below, its last row is still the one that was wanted.
      guard absence.isForGood || place == absence.places.lowerBound else {
        return Anchor(item: anchor.item, row: Anchor.lastRow)
      }
      place = absence.places.lowerBound
    }
    while row < 0, place > 0 {
      place -= 1
      if let absence = page.absence(at: place) {
        guard absence.isForGood else { return Anchor(item: ItemID(place), row: Anchor.lastRow) }
        place = absence.places.lowerBound
      }
      row += rowCount(at: place, on: page, in: view)
    }
    return Anchor(item: ItemID(place), row: max(0, row))
  }

  private mutating func moveDown(
    _ anchor: Anchor, by rows: Int, on page: TranscriptPage, in view: TranscriptView
  ) -> Anchor {
    var (place, row) = (anchor.item.rawValue, anchor.row + rows)
    while true {
      let next = page.place(after: place)
      let count = rowCount(at: place, on: page, in: view)
      guard next < page.placeCount, row >= count else { return Anchor(item: ItemID(place), row: max(0, row)) }
      (place, row) = (next, row - count)
      if let absence = page.absence(at: place), !absence.isForGood { return Anchor(item: ItemID(place), row: 0) }
    }
  }

  /// Rows from one row to another, at most `limit`: nil when there are more, or when they are not known.
  mutating func distance(
    from start: Anchor, to end: Anchor, limit: Int, on page: TranscriptPage, in view: TranscriptView
  ) -> Int? {
    var distance = -start.row
    var place = start.item.rawValue
    while place < min(end.item.rawValue, page.placeCount) {
      if let absence = page.absence(at: place), !absence.isForGood { return nil }
      distance += rowCount(at: place, on: page, in: view)
      if distance > limit { return nil }
      place = page.place(after: place)
    }
    return distance + end.row > limit ? nil : max(0, distance + end.row)
  }
}

extension TranscriptPage {
  /// The place whose rows come next: one row stands for all items of a part that are on the disk.
  func place(after place: Int) -> Int { absence(at: place)?.places.upperBound ?? place + 1 }
}

extension TranscriptView.Anchor {
  /// Wherever the last row of an item is.
  static let lastRow = Int.max
}
