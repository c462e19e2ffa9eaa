import SessionModel
import TerminalPrimitives

/// Entries on the disk that a person wants something of are asked for first. Any other movement ends the wish.
extension AppReducer {
  enum Presence {
    case here
    /// It was asked for. `resumeErrand` goes on when it is there.
    case underWay([AppEffect])
    /// It could not be read back, as the person was told.
    case gone
  }

  static func fetch(_ item: ItemID, for act: Errand.Act, in state: inout AppState) -> Presence {
    state.errand = nil
    guard let absence = state.session.transcript.items.absence(at: item.rawValue) else { return .here }
    switch absence.condition {
    case .unreadable(let words):
      state.warn("the entry could not be read back: \(state.safe(words))")
      return .gone
    case .onDisk, .beingRead:
      let places = item.rawValue..<item.rawValue + 1
      state.errand = Errand(act: act, item: item)
      state.partsLookedAt = state.session.transcript.items.parts(around: places)
      return .underWay([.session(.looked(at: places))])
    }
  }

  /// The session has changed: what was waited for may be there.
  static func resumeErrand(
    in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    guard let errand = state.errand else { return [] }
    if state.session.transcript.items.absence(at: errand.item.rawValue)?.condition == .beingRead { return [] }
    state.errand = nil
    switch errand.act {
    case .goTo: return goTo(errand.item, in: &state, layout: &layout, at: now)
    case .reveal: return reveal(errand.item, in: &state, layout: &layout, at: now)
    case .select(let direction): return select(errand.item, direction, in: &state, layout: &layout, at: now)
    case .open: return openSelected(in: &state, layout: &layout, at: now)
    case .goToUnread: return goToUnread(in: &state, layout: &layout, at: now)
    case .showMatch: return showMatch(in: &state, layout: &layout, at: now)
    case .copySelected: return copySelected(in: &state)
    case .copyLastAnswer: return copyLastAnswer(in: &state)
    case .copyPart(let number): return copyPart(number, in: &state)
    }
  }

  static func goTo(
    _ item: ItemID, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    if case .underWay(let effects) = fetch(item, for: .goTo, in: &state) { return effects }
    state.transcript.goTo(item, on: state.page(at: now), layout: &layout)
    return []
  }

  static func reveal(
    _ item: ItemID, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    if case .underWay(let effects) = fetch(item, for: .reveal, in: &state) { return effects }
    state.transcript.reveal(.init(item: item, row: 0), on: state.page(at: now), layout: &layout)
    return []
  }

  /// The next entry that says something.
  static func selectNeighbour(
    _ direction: Direction, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    let page = state.page(at: now)
    guard let item = state.transcript.neighbour(direction, on: page, layout: &layout) else { return [] }
    return select(item, direction, in: &state, layout: &layout, at: now)
  }

  private static func select(
    _ item: ItemID, _ direction: Direction, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    state.transcript.selected = item
    let page = state.page(at: now)
    switch fetch(item, for: .select(direction), in: &state) {
    case .underWay(let effects): return effects
    case .here where page.item(at: item.rawValue)?.hasSource == false:
      return selectNeighbour(direction, in: &state, layout: &layout, at: now)
    case .here, .gone: state.transcript.reveal(.init(item: item, row: 0), on: page, layout: &layout)
    }
    return []
  }

  /// Opens or folds the selected entry, else the newest that has details.
  static func openSelected(
    in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    let page = state.page(at: now)
    guard let item = state.transcript.itemToOpen(on: page) else { return [] }
    state.transcript.selected = item
    switch fetch(item, for: .open, in: &state) {
    case .underWay(let effects): return effects
    case .here: state.transcript.toggleSelected(on: page, layout: &layout)
    case .gone: break
    }
    return []
  }
}
