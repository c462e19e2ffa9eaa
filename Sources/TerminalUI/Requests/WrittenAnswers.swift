import SessionModel

/// What was written into requests and has not been sent is not lost with them.
extension AppReducer {
  /// Requests that are gone leave what was written into them behind, for when they come again; so many at most, which is
  /// more than anybody leaves unfinished.
  private static let mostKept = 20

  /// Forgets views of requests that are gone, but for those that hold something written.
  static func forgetLeftRequests(in state: inout AppState) {
    let requests = state.session.requests
    state.leftRequests.removeAll { requests[$0.request] == nil && ($0.wasAnswered || $0.written.isEmpty) }
    state.leftRequests.removeFirst(max(0, state.leftRequests.count - max(mostKept, requests.requests.count)))
  }

  static func keepWhatWasWritten(in view: RequestView, of state: inout AppState) {
    guard !view.wasAnswered, !view.written.isEmpty else { return }
    state.leftRequests.removeAll { $0.request == view.request }
    state.leftRequests.append(view)
  }
}

extension AppState {
  /// What was written into requests, the open one last: to be on disk as soon as a draft.
  package var unsentAnswers: [String] { (leftRequests + [request].compactMap(\.self)).flatMap(\.written) }
}

extension RequestView {
  /// The words, and every text that was typed into a form.
  var written: [String] { (words.isEmpty ? [] : [words.text]) + (form?.draft.typedTexts ?? []) }
}
