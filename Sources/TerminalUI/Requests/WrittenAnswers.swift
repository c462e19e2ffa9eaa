import SessionModel

/// What was written into requests and has not been sent is not lost with them.
extension AppReducer {
  /// Requests that are gone leave what was written into them behind, for when they come again: so many at most, which is
  /// more than anybody leaves unfinished.
  private static let mostKept = 20

  /// Forgets views of requests that are gone, but for those that hold something which was not sent.
  static func forgetLeftRequests(in state: inout AppState) {
    let session = state.session
    state.leftRequests.removeAll { left in
      session.requests[left.request] == nil
        && (left.written.isEmpty || Settlement(of: left.request, in: session).isOwn)
    }
    state.leftRequests.removeFirst(max(0, state.leftRequests.count - max(mostKept, session.requests.requests.count)))
  }

  /// The form is settled without what was entered here.
  static func keepForm(of view: RequestView, in state: inout AppState) {
    guard view.form?.draft.typedTexts.isEmpty == false else { return }
    var kept = view
    kept.words = TextBuffer()
    state.leftRequests.removeAll { $0.request == view.request }
    state.leftRequests.append(kept)
  }
}

extension AppState {
  /// What was written into requests, the open one last: to be on disk as soon as a draft.
  package var unsentAnswers: [String] { (leftRequests + [request].compactMap(\.self)).flatMap(\.written) }
}

extension RequestView {
  /// The words, and every text that was typed into a form.
  fileprivate var written: [String] { (words.isEmpty ? [] : [words.text]) + (form?.draft.typedTexts ?? []) }
}
