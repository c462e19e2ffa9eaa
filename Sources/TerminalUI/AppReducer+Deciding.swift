import SessionModel
import TerminalPrimitives

extension AppReducer {
  static func decide(_ command: Command, in state: inout AppState, at now: Moment) -> [AppEffect] {
    guard let view = state.request, let request = state.session.requests[view.request] else { return [] }
    switch command {
    case .select(let key): select(key, of: request, in: &state, at: now)
    case .selectNextChoice: selectNeighbour(by: 1, of: request, in: &state, at: now)
    case .selectPreviousChoice: selectNeighbour(by: -1, of: request, in: &state, at: now)
    case .sendDecision: return sendDecision(in: &state, at: now)
    case .nextRequest: step(by: 1, from: request, in: &state, at: now)
    case .previousRequest: step(by: -1, from: request, in: &state, at: now)
    case .skipRequest: skip(request, in: &state, at: now)
    case .nextHunk: goToHunk(after: true, in: &state)
    case .previousHunk: goToHunk(after: false, in: &state)
    case .fullScreen: state.request?.isFullScreen.toggle()
    case .unfoldRequest: state.request?.toggleFolding()
    case .showInPager: return [.showInPager(RequestPage.lines(of: request, in: state, at: now))]
    default: break
    }
    return []
  }

  private static func select(
    _ key: RequestChoice.Key, of request: PendingRequest, in state: inout AppState, at now: Moment
  ) {
    guard let choice = RequestChoice.all(for: request).first(where: { $0.key == key }) else {
      state.inform("this request does not offer that")
      return
    }
    if case .sending = request.progress {
      state.warn(RequestObstacle.sending.words)
      return
    }
    if choice.isApproval, let obstacle = unseen(in: state) {
      state.warn(obstacle)
      return
    }
    guard isReady(choice, in: &state) else { return }
    if choice.field == .words, let before = state.request?.selection, before != key {
      // What was written for another answer is none for this one.
      state.request?.words = TextBuffer()
    }
    state.request?.select(key, at: now)
    state.request?.field = choice.field
    if choice.confirmation(for: request) != nil {
      // The act stands above the field, also where there is room for little of it.
      state.request?.firstRow = 0
      state.request?.field = .confirmation
    }
  }

  private static func selectNeighbour(
    by step: Int, of request: PendingRequest, in state: inout AppState, at now: Moment
  ) {
    let choices = RequestChoice.all(for: request)
    let place = choices.firstIndex { $0.key == state.request?.selection }
    let next = place.map { $0 + step } ?? (step > 0 ? 0 : choices.count - 1)
    guard choices.indices.contains(next) else { return }
    select(choices[next].key, of: request, in: &state, at: now)
  }

  /// Sends what is selected, if the person selected it on purpose and nothing stands against it.
  static func sendDecision(in state: inout AppState, at now: Moment) -> [AppEffect] {
    guard let view = state.request, let request = state.session.requests[view.request] else { return [] }
    guard let choice = RequestChoice.all(for: request).first(where: { $0.key == view.selection }) else {
      if RequestObstacle(of: request, view, in: state.session) == .sending {
        state.inform(RequestObstacle.sending.words)
        return []
      }
      state.inform("nothing is selected: a letter selects, then \(state.key(.sendDecision, in: .request)) sends")
      return []
    }
    if let obstacle = obstacle(to: choice, of: request, view, in: state, at: now) {
      state.warn(obstacle)
      return []
    }
    // What is sent stands on the screen.
    if choice.field == .words, view.hidesWords {
      state.request?.hidesWords = false
      state.request?.field = .words
      return []
    }
    guard let answer = choice.answer(to: request, from: view) else {
      askForRest(of: choice, about: request, in: &state)
      return []
    }
    state.request?.handOver(at: now)
    let decision = Decision(request: request.id, digest: view.digest, answer: answer)
    return [.session(.decided(decision))]
  }

  /// Why this choice cannot be sent now.
  private static func obstacle(
    to choice: RequestChoice, of request: PendingRequest, _ view: RequestView, in state: AppState, at now: Moment
  ) -> SafeText? {
    if choice.isApproval || choice.standsInBody, let unseen = unseen(in: state) { return unseen }
    if let obstacle = RequestObstacle(of: request, in: state.session) { return obstacle.words }
    let send = state.key(.sendDecision, in: .request)
    if let word = choice.confirmation(for: request), !word.utf8.elementsEqual(view.confirmation.text.utf8) {
      return "type exactly \(state.safe(word)), then \(send) sends"
    }
    return view.isSelectionSettled(at: now)
      ? nil : "that was faster than a person types, so it counts for nothing: press \(send) again"
  }

  /// Why the request cannot be approved yet.
  private static func unseen(in state: AppState) -> SafeText? {
    guard let view = state.request, !view.hasSeenEverything else { return nil }
    if view.seen?.isFolded == true {
      return "unfold the request and read it first: \(state.keyName(.unfoldRequest))"
    }
    let keys = state.setting.keymap.requestKeys(for: .pageDown, in: state.setting.repertoire)
    return "read it to the end: \(keys.joined(separator: " or "))"
  }
}

extension AppState {
  /// The key that does this, as help names it.
  func keyName(_ command: Command) -> SafeText { setting.keymap.keyName(for: command, in: setting.repertoire) }
}
