import SessionModel
import TerminalPrimitives

extension AppReducer {
  /// Opens the oldest request that waits, or one whose answer is on its way.
  static func openRequest(in state: inout AppState, at now: Moment) {
    let requests = state.session.requests
    guard let request = requests.oldestWaiting ?? requests.requests.first else {
      state.inform("nothing waits for an answer")
      return
    }
    open(request, in: &state, at: now)
  }

  static func open(_ request: PendingRequest, in state: inout AppState, at now: Moment) {
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
    let view = state.request
    forgetLeftRequests(in: &state)
    guard let view else { return }
    guard let request = requests[view.request] else { return close(view, in: &state, at: now) }
    if !view.belongs(to: request) {
      var changed = RequestView(of: request, at: now)
      changed.takeUp(view)
      state.request = changed
      state.warn("it has changed: look at it again")
    } else if view.isAnswered, case .waiting(.some) = request.progress {
      state.request?.comesBack()
    }
  }

  /// The open request is settled. Keys that are on their way were meant for it: neither the next request nor the
  /// composer takes them.
  private static func close(_ view: RequestView, in state: inout AppState, at now: Moment) {
    state.request = nil
    let settlement = Settlement(of: view.request, in: state.session)
    state.message = Message(settlement.isOwn ? .info : .warning, settlement.words(in: state.setting.repertoire))
    if !settlement.isOwn {
      keepWords(of: view, in: &state)
      keepForm(of: view, in: &state)
    }
    guard state.focus == .request else { return }
    if let next = state.session.requests.oldestWaiting {
      open(next, in: &state, at: now)
    } else {
      state.focus = .composer
      state.composerQuiet = QuietPeriod(at: now)
    }
  }

  /// Words that can no longer go with a denial are not lost; those in the editor come back by themselves.
  private static func keepWords(of view: RequestView, in state: inout AppState) {
    guard !view.words.isEmpty, !state.edited.isWords(of: view.request) else { return }
    keepAsDraft(view.words.text, in: &state)
    if let message = state.message { state.message = Message(.warning, "\(message.text); your words are in the draft") }
  }

  /// The request that stands so many places further in the queue; a sent one can be looked at as well.
  static func step(by step: Int, from request: PendingRequest, in state: inout AppState, at now: Moment) {
    let requests = state.session.requests.requests
    guard let place = requests.firstIndex(where: { $0.id == request.id }) else { return }
    guard requests.indices.contains(place + step) else {
      state.inform(step > 0 ? "this is the last request" : "this is the first request")
      return
    }
    open(requests[place + step], in: &state, at: now)
  }

  /// Leaves a request waiting and goes to the next one that waits, or back to the composer.
  static func skip(_ request: PendingRequest, in state: inout AppState, at now: Moment) {
    let requests = state.session.requests.requests
    let later = requests.drop { $0.id != request.id }.dropFirst().first(where: \.isAnswerable)
    if let later {
      open(later, in: &state, at: now)
      state.inform("the request before stays waiting")
    } else {
      leaveRequest(in: &state)
      state.inform("it stays waiting")
    }
  }
}

extension PendingRequest {
  /// Whether no answer to it is on its way.
  fileprivate var isAnswerable: Bool {
    switch progress {
    case .waiting, .stale: true
    case .sending: false
    }
  }
}
