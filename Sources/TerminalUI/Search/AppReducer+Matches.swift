import SessionModel
import TerminalPrimitives

/// From match to match, as a search finds them.
extension AppReducer {
  static func searchProgressed(
    _ progress: SearchProgress, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    guard var search = state.search else { return [] }
    let before = search.current
    let page = state.page(at: now)
    search.progressed(progress, in: state.session.transcript) { top in
      layout.firstMatch(of: progress.query, from: top, on: page, in: state.transcript)
    }
    state.search = search
    return search.current == before ? [] : showMatch(in: &state, layout: &layout, at: now)
  }

  /// The next match, or the one before; without a search, of what was searched for last.
  static func findAgain(
    _ direction: Direction, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    guard state.search == nil else { return goToMatch(direction, in: &state, layout: &layout, at: now) }
    guard !state.lastSearch.isEmpty else {
      state.inform("nothing was searched for yet; \(state.key(.search, in: .transcript)) searches")
      return []
    }
    let effects = startSearch(for: state.lastSearch, in: &state, layout: &layout, at: now)
    state.search?.phase = .kept
    return effects
  }

  static func goToMatch(
    _ direction: Direction, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    guard let search = state.search, let query = search.query else { return [] }
    let item = search.current.flatMap { state.page(at: now).item(at: $0.item.rawValue) }
    // What is on the disk has as many as were found there.
    let count = item.flatMap { $0.isStored ? search.progress?.matches(in: $0.id) : query.count(in: $0) }
    state.search?.step(direction, countInItem: count?.count ?? 0)
    return showMatch(in: &state, layout: &layout, at: now)
  }

  /// Brings the match onto the screen, with the part of a long output that it is in. What was written over is not shown at
  /// all: then it is the beginning of its item.
  static func showMatch(
    in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    guard let place = state.search?.current, let query = state.search?.query else { return [] }
    state.transcript.highlights = SearchHighlights(query: query, current: place)
    if case .underWay(let effects) = fetch(place.item, for: .showMatch, in: &state) {
      state.search?.sight = .awaited
      return effects
    }
    let page = state.page(at: now)
    if let item = page.item(at: place.item.rawValue) {
      let matches = query.matches(in: item)
      if matches.indices.contains(place.index) { state.transcript.showOutput(around: matches[place.index], in: item) }
    }
    let rows = layout.rows(of: place, query, on: page, in: state.transcript)
    state.search?.sight = rows.isEmpty ? .hidden : .shown
    let row = rows.first?.row ?? 0
    let line = layout.unreadRow(at: place.item.rawValue, on: page, in: state.transcript)
    let shift = line.map { row >= $0 ? 1 : 0 } ?? 0
    state.transcript.reveal(.init(item: place.item, row: row + shift), on: page, layout: &layout)
    return []
  }
}
