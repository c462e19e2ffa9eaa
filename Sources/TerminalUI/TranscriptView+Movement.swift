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

  /// Selects the next item that has details, and shows it.
  package mutating func selectNext(on page: TranscriptPage, layout: inout TranscriptLayout) {
    let from = selected.map { $0.rawValue + 1 } ?? layout.top(on: page, in: self).item.rawValue
    let next = (max(0, from)..<max(from, page.itemCount)).first { page.item(at: $0)?.hasDetails == true }
    if let next { select(ItemID(next), on: page, layout: &layout) }
  }

  package mutating func selectPrevious(on page: TranscriptPage, layout: inout TranscriptLayout) {
    let from = selected?.rawValue ?? page.itemCount
    let previous = (0..<min(from, page.itemCount)).last { page.item(at: $0)?.hasDetails == true }
    if let previous { select(ItemID(previous), on: page, layout: &layout) }
  }

  /// Opens or closes the selected item; without a selection the last one that has details.
  package mutating func toggleSelected(on page: TranscriptPage, layout: inout TranscriptLayout) {
    if selected == nil { selectPrevious(on: page, layout: &layout) }
    guard let selected else { return }
    flip(selected)
    reveal(selected, on: page, layout: &layout)
  }

  private mutating func select(_ item: ItemID, on page: TranscriptPage, layout: inout TranscriptLayout) {
    selected = item
    reveal(item, on: page, layout: &layout)
  }

  /// Moves the view as little as needed to have the beginning of the item on the screen.
  private mutating func reveal(_ item: ItemID, on page: TranscriptPage, layout: inout TranscriptLayout) {
    let top = layout.top(on: page, in: self)
    let beginning = Anchor(item: item, row: 0)
    if beginning < top { return show(from: beginning, on: page, layout: &layout) }
    let last = max(0, page.rows - 2)
    if layout.distance(from: top, to: beginning, limit: last, on: page, in: self) == nil {
      let wanted = layout.move(beginning, by: -(page.rows / 2), on: page, in: self)
      show(from: wanted, on: page, layout: &layout)
    }
  }

  private mutating func show(from anchor: Anchor, on page: TranscriptPage, layout: inout TranscriptLayout) {
    switch position {
    case .following:
      let end = layout.end(on: page, in: self)
      if anchor < layout.lastTop(on: page, in: self) { position = .anchored(anchor, leftEnd: end) }
    case .anchored(_, let leftEnd): position = .anchored(anchor, leftEnd: leftEnd)
    }
  }
}

extension TranscriptView.Anchor {
  static let first = Self(item: ItemID(0), row: 0)
}

extension TranscriptPage {
  /// Rows that PgUp and PgDn move: the last row of one page is the first of the next.
  fileprivate var step: Int { max(1, rows - 2) }
}
