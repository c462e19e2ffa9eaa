import SessionModel

/// What the keys of the transcript do. The layout is a cache that the movements look rows up in.
extension TranscriptView {
  /// Moves the view down, or up for a negative number of rows. At the end it follows again.
  package mutating func scroll(by rows: Int, on page: TranscriptPage, layout: inout TranscriptLayout) {
    let top = layout.top(on: page, in: self)
    let lastTop = layout.lastTop(on: page, in: self)
    let moved = layout.move(top, by: rows, on: page, in: self)
    if moved >= lastTop { follow() } else { show(from: moved, on: page, layout: &layout) }
  }

  package mutating func pageUp(on page: TranscriptPage, layout: inout TranscriptLayout) {
    scroll(by: -page.step, on: page, layout: &layout)
  }

  package mutating func pageDown(on page: TranscriptPage, layout: inout TranscriptLayout) {
    scroll(by: page.step, on: page, layout: &layout)
  }

  package mutating func toTop(on page: TranscriptPage, layout: inout TranscriptLayout) {
    guard layout.lastTop(on: page, in: self) > .first else { return follow() }
    show(from: .first, on: page, layout: &layout)
  }

  /// The next item that says something, from the selected one, else from what is on the screen.
  func neighbour(_ direction: Direction, on page: TranscriptPage, layout: inout TranscriptLayout) -> ItemID? {
    let says = { (place: Int) in page.item(at: place)?.hasSource == true }
    let place: Int?
    switch direction {
    case .forward:
      let first = selected.map { $0.rawValue + 1 } ?? layout.top(on: page, in: self).item.rawValue
      place = (max(0, first)..<max(0, first, page.itemCount)).first(where: says)
    case .backward: place = (0..<min(selected?.rawValue ?? .max, page.itemCount)).last(where: says)
    }
    return place.map(ItemID.init)
  }

  /// The selected item; without a selection the last one that has details.
  func itemToOpen(on page: TranscriptPage) -> ItemID? {
    selected ?? (0..<page.itemCount).last { page.item(at: $0)?.hasDetails == true }.map(ItemID.init)
  }

  /// Opens or closes the item that is selected, if it has details.
  package mutating func toggleSelected(on page: TranscriptPage, layout: inout TranscriptLayout) {
    selected = itemToOpen(on: page)
    guard let item = selected.flatMap({ page.item(at: $0.rawValue) }), item.hasDetails else { return }
    flip(item)
    outputStarts[item.id] = nil
    reveal(Anchor(item: item.id, row: 0), on: page, layout: &layout)
  }

  /// The nearest item of a kind above or below the top of the screen, or another item.
  func landmark(
    _ kind: TranscriptItem.Kind, _ direction: Direction, from item: ItemID?, on page: TranscriptPage,
    layout: inout TranscriptLayout
  ) -> ItemID? {
    let top = item.map { Anchor(item: $0, row: 0) } ?? layout.top(on: page, in: self)
    let places = 0..<page.itemCount
    let isWanted = { (place: Int) in page.item(at: place)?.content.kind == kind }
    let found =
      switch direction {
      // Who stands in the middle of one goes to its own beginning.
      case .backward: places.prefix(top.item.rawValue + (top.row > 0 ? 1 : 0)).last(where: isWanted)
      case .forward: places.dropFirst(top.item.rawValue + 1).first(where: isWanted)
      }
    return found.map(ItemID.init)
  }

  /// Has the beginning of an item at the top.
  mutating func goTo(_ item: ItemID, on page: TranscriptPage, layout: inout TranscriptLayout) {
    show(from: Anchor(item: item, row: 0), on: page, layout: &layout)
  }

  /// Goes to the line that says what is new, with a row of what was known above it.
  /// - Returns: whether there is one.
  mutating func jumpToUnread(on page: TranscriptPage, layout: inout TranscriptLayout) -> Bool {
    guard let line = layout.unreadLine(on: page, in: self) else { return false }
    show(from: layout.move(line, by: -1, on: page, in: self), on: page, layout: &layout)
    return true
  }

  /// Moves the view as little as needed to have a row on the screen.
  mutating func reveal(_ row: Anchor, on page: TranscriptPage, layout: inout TranscriptLayout) {
    let top = layout.top(on: page, in: self)
    if row < top { return show(from: row, on: page, layout: &layout) }
    let last = max(0, page.rows - 2)
    if layout.distance(from: top, to: row, limit: last, on: page, in: self) == nil {
      let wanted = layout.move(row, by: -(page.rows / 2), on: page, in: self)
      // The row below the others says that there is more, or nothing more.
      let last = layout.move(layout.lastTop(on: page, in: self), by: 1, on: page, in: self)
      show(from: min(wanted, last), on: page, layout: &layout)
    }
  }

  /// Stays at the rows that are on the screen now, also at the end.
  mutating func stay(on page: TranscriptPage, layout: inout TranscriptLayout) {
    guard isFollowing else { return }
    let end = layout.end(on: page, in: self).held(on: page)
    let top = layout.top(on: page, in: self).held(on: page)
    position = .anchored(top, leftEnd: end)
    holdOutput(of: top.item, on: page)
  }

  private mutating func show(from anchor: Anchor, on page: TranscriptPage, layout: inout TranscriptLayout) {
    switch position {
    case .following:
      guard anchor < layout.lastTop(on: page, in: self) else { return }
      let end = layout.end(on: page, in: self).held(on: page)
      if layout.unreadLine(on: page, in: self) == nil { unread = UnreadMark(end: end, wasSeen: false) }
      position = .anchored(anchor.held(on: page), leftEnd: end)
    case .anchored(_, let leftEnd): position = .anchored(anchor.held(on: page), leftEnd: leftEnd)
    }
    holdOutput(of: anchor.item, on: page)
  }
}

extension TranscriptPage {
  /// Rows that PgUp and PgDn move: the last row of one page is the first of the next.
  fileprivate var step: Int { max(1, rows - 2) }
  var halfStep: Int { max(1, rows / 2) }
}
