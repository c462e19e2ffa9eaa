import SessionModel
import TerminalPrimitives

extension AppReducer {
  /// Opens the request that was looked at last, or the oldest that waits.
  static func openRequest(in state: inout AppState, at now: Moment) {
    guard let request = state.session.requests.oldestWaiting else {
      state.inform("nothing waits for an answer")
      return
    }
    open(request, in: &state, at: now)
  }

  private static func open(_ request: PendingRequest, in state: inout AppState, at now: Moment) {
    leaveRequest(in: &state)
    var view = RequestView(of: request, at: now)
    if let left = state.leftRequests.last(where: { $0.request == request.id }) { view.takeUp(left) }
    state.request = view
    state.focus = .request
  }

  /// Leaving answers nothing; what was seen and written is kept.
  static func leaveRequest(in state: inout AppState) {
    guard let view = state.request else { return }
    state.leftRequests.removeAll { $0.request == view.request }
    state.leftRequests.append(view)
    state.request = nil
    if state.focus == .request { state.focus = .composer }
  }

  /// The session has changed under the open request: a settled one closes, a changed one begins anew, disarmed.
  static func followRequests(in state: inout AppState, at now: Moment) {
    let requests = state.session.requests
    forgetLeftRequests(in: &state)
    guard let view = state.request else { return }
    guard let request = requests[view.request] else {
      state.request = nil
      keepWhatWasWritten(in: view, of: &state)
      guard state.focus == .request else { return }
      if let next = requests.oldestWaiting { open(next, in: &state, at: now) } else { state.focus = .composer }
      return
    }
    if !view.belongs(to: request) {
      var anew = RequestView(of: request, at: now)
      anew.takeUp(view)
      state.request = anew
      state.warn("the request has changed: look at it again")
    }
  }

  static func decide(_ command: Command, in state: inout AppState, at now: Moment) -> [AppEffect] {
    guard let view = state.request, let request = state.session.requests[view.request] else { return [] }
    switch command {
    case .select(let key): select(key, of: request, in: &state, at: now)
    case .selectNextChoice: selectNeighbour(by: 1, of: request, in: &state, at: now)
    case .selectPreviousChoice: selectNeighbour(by: -1, of: request, in: &state, at: now)
    case .sendDecision: return sendDecision(in: &state, at: now)
    case .nextRequest: step(by: 1, from: request, in: &state, at: now)
    case .previousRequest: step(by: -1, from: request, in: &state, at: now)
    case .fullScreen: state.request?.isFullScreen.toggle()
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
    if choice.isApproval, state.request?.hasSeenEverything != true {
      state.warn("read the request to its end first: PgDn or Space")
      return
    }
    guard isReady(choice, in: &state) else { return }
    state.request?.select(key, at: now)
    state.request?.followsFocus = true
    if let field = choice.field { state.request?.field = field }
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

  private static func step(by step: Int, from request: PendingRequest, in state: inout AppState, at now: Moment) {
    let waiting = state.session.requests.waiting
    guard let place = waiting.firstIndex(where: { $0.id == request.id }) else { return }
    guard waiting.indices.contains(place + step) else {
      state.inform(step > 0 ? "this is the last request" : "this is the first request")
      return
    }
    open(waiting[place + step], in: &state, at: now)
  }

  /// Sends what is selected, if the person selected it on purpose and nothing stands against it.
  static func sendDecision(in state: inout AppState, at now: Moment) -> [AppEffect] {
    guard let view = state.request, let request = state.session.requests[view.request] else { return [] }
    guard let choice = RequestChoice.all(for: request).first(where: { $0.key == view.selection }) else {
      state.inform("nothing is selected: a letter selects, then Enter sends")
      return []
    }
    guard view.isSelectionSettled(at: now) else {
      state.warn("that was faster than a person types, so it counts for nothing: press Enter again")
      return []
    }
    if choice.isApproval || choice.standsInBody, !view.hasSeenEverything {
      state.warn("read the request to its end first: PgDn or Space")
      return []
    }
    if let obstacle = request.obstacle(in: state.session) {
      state.warn(obstacle)
      return []
    }
    guard let answer = choice.answer(to: request, from: view) else {
      askForRest(of: choice, about: request, in: &state)
      return []
    }
    state.request?.select(nil, at: now)
    state.request?.field = nil
    state.request?.wasAnswered = true
    let decision = Decision(request: request.id, digest: view.digest, answer: answer)
    return [.session(.decided(decision))]
  }
}

extension RequestView {
  /// Goes on where an earlier look at the same request ended: disarmed again, with nothing selected. Of another content
  /// only what was written is taken over; that has to be looked at anew.
  mutating func takeUp(_ earlier: RequestView) {
    words = earlier.words
    if let form = earlier.form { self.form?.takeUp(form) }
    wasAnswered = earlier.wasAnswered
    guard earlier.digest == digest else { return }
    firstRow = earlier.firstRow
    if let seen = earlier.seen { rowsWereShown(0..<seen.throughRow, of: seen.count, width: seen.width) }
  }
}

extension PendingRequest {
  /// Why no answer can be sent now.
  func obstacle(in session: SessionState) -> SafeText? {
    switch session.standing {
    case .live: break
    case .starting, .lost, .detached, .ended, .failed:
      return "the session is not connected, so nothing can be answered now"
    }
    switch progress {
    case .waiting: return nil
    case .stale: return "not answerable before the runtime has confirmed that it still waits"
    case .sending: return "an answer is on its way already"
    }
  }
}
