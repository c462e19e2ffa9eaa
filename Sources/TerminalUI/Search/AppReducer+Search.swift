import SessionModel
import TerminalPrimitives

/// Searching the transcript. The draft is not touched, and a request that waits stays in its bar.
extension AppReducer {
  static func startSearch(
    for words: String = "", in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    let page = state.page(at: now)
    let origin = state.search?.origin ?? state.transcript.position
    let outputStarts = state.search?.originOutputStarts ?? state.transcript.outputStarts
    state.errand = nil
    // A request that was left is not opened again by itself.
    let focus = state.search?.originFocus ?? (state.focus == .transcript ? .transcript : .composer)
    leaveRequest(in: &state)
    state.focus = .transcript
    let start = start(in: state, on: page, layout: &layout)
    state.transcript.stay(on: page, layout: &layout)
    state.search = SearchView(words: words, from: origin, outputStarts, focus, start: start)
    return lookFor(in: &state)
  }

  private static func start(
    in state: AppState, on page: TranscriptPage, layout: inout TranscriptLayout
  ) -> SearchView.Start {
    if let known = state.search?.start { return known }
    let top = layout.top(on: page, in: state.transcript)
    guard state.transcript.isFollowing else { return .row(top.held(on: page)) }
    return .end(layout.move(top, by: max(0, page.rows - 2), on: page, in: state.transcript).item)
  }

  /// Typed as a command: what is looked for is known already, and keys go from match to match.
  static func find(_ words: String, in state: inout AppState, at now: Moment) -> [AppEffect] {
    // Only what is on the screen is laid out for it.
    var layout = TranscriptLayout()
    let effects = startSearch(for: words, in: &state, layout: &layout, at: now)
    if !words.isEmpty {
      state.search?.phase = .kept
      rememberWords(in: &state)
    }
    return effects
  }

  /// A key while the words are typed; nil where it keeps its own meaning, which takes the place.
  static func searchKey(
    _ key: KeyPress, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect]? {
    guard state.search?.isTyping == true else { return nil }
    state.message = nil
    switch state.setting.keymap.command(for: key, in: .composer) {
    case .backToComposer, .clearOrLeave: return giveUpSearch(in: &state)
    case .send: keepPlace(in: &state)
    case .up, .search: return goToMatch(.backward, in: &state, layout: &layout, at: now)
    case .down: return goToMatch(.forward, in: &state, layout: &layout, at: now)
    case .left: state.search?.words.moveLeft()
    case .right: state.search?.words.moveRight()
    case .wordLeft: state.search?.words.moveWordLeft()
    case .wordRight: state.search?.words.moveWordRight()
    case .lineStart: state.search?.words.moveToLineStart()
    case .lineEnd: state.search?.words.moveToLineEnd()
    case .deleteBackward:
      if state.search?.words.isEmpty == true { return giveUpSearch(in: &state) }
      return editWords(in: &state) { $0.deleteBackward() }
    case .deleteForward: return editWords(in: &state) { $0.deleteForward() }
    case .deleteWordBackward: return editWords(in: &state) { $0.deleteWordBackward() }
    case .deleteLettersBackward: return editWords(in: &state) { $0.deleteLettersBackward() }
    case .deleteToLineStart: return editWords(in: &state) { $0.deleteToLineStart() }
    case .deleteToLineEnd: return editWords(in: &state) { $0.deleteToLineEnd() }
    case nil:
      guard case .scalar(let scalar) = key.key, key.modifiers.isEmpty else { return [] }
      return editWords(in: &state) { $0.insert(String(Character(scalar))) }
    default:
      keepPlace(in: &state)
      return nil
    }
    return []
  }

  /// Only the first line of a paste is looked for, and of that no more than a search takes.
  static func pasteIntoSearch(_ text: String, in state: inout AppState) -> [AppEffect] {
    let room = SearchView.mostBytes - (state.search?.words.count ?? 0)
    let line = String(text.prefix { $0 != "\n" }).beginning(bytes: room)
    return editWords(in: &state) { $0.insert(line) }
  }

  /// Ends the highlighting; the reader stays.
  static func endSearch(in state: inout AppState) -> [AppEffect] {
    guard state.search != nil else { return [] }
    if state.errand?.act == .showMatch { state.errand = nil }
    // The rows that the reader goes on looking at stay where they are.
    if let search = state.search, search.phase == .kept { keepOpen(search.current, in: &state) }
    state.search = nil
    state.transcript.highlights = nil
    return [.search(nil)]
  }

  private static func editWords(
    in state: inout AppState, _ change: (inout TextBuffer) -> Void
  ) -> [AppEffect] {
    guard var search = state.search else { return [] }
    let before = search.words.text
    change(&search.words)
    guard search.words.count <= SearchView.mostBytes else { return [] }
    guard search.words.text != before else {
      state.search = search
      return []
    }
    search.wordsWereChanged()
    state.search = search
    return lookFor(in: &state)
  }

  private static func lookFor(in state: inout AppState) -> [AppEffect] {
    let query = state.search?.query
    state.transcript.highlights = query.map { SearchHighlights(query: $0) }
    return [.search(query)]
  }

  /// Back to where the reader was.
  private static func giveUpSearch(in state: inout AppState) -> [AppEffect] {
    guard let search = state.search else { return [] }
    state.transcript.position = search.origin
    state.transcript.outputStarts = search.originOutputStarts
    state.focus = search.originFocus
    rememberWords(in: &state)
    return endSearch(in: &state)
  }

  /// What a search has opened stays open where the reader stays.
  private static func keepPlace(in state: inout AppState) {
    guard let search = state.search else { return }
    rememberWords(in: &state)
    if search.words.isEmpty {
      state.search = nil
      state.transcript.highlights = nil
      return
    }
    state.search?.phase = .kept
    state.transcript.selected = search.current?.item
    keepOpen(search.current, in: &state)
  }

  private static func keepOpen(_ place: MatchPlace?, in state: inout AppState) {
    guard let item = place.map({ state.session.transcript[$0.item] }) else { return }
    if item.hasDetails, !state.transcript.isOpened(item) { state.transcript.flip(item) }
  }

  private static func rememberWords(in state: inout AppState) {
    if let words = state.search?.words.text, !words.isEmpty { state.lastSearch = words }
  }
}
