import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// What a person has in their editor goes back to where it came from.
extension AppReducer {
  static func editDraft(in state: inout AppState) -> [AppEffect] {
    state.edited = .draft
    return [.editDraft(state.composer.text)]
  }

  static func editWords(in state: inout AppState) -> [AppEffect] {
    guard let view = state.request else { return [] }
    state.edited = .words(of: view.request, before: view.words.text)
    return [.editDraft(view.words.text)]
  }

  static func editorReturned(_ result: EditorResult, in state: inout AppState, at now: Moment) {
    state.request?.disarm(at: now)
    let edited = state.edited
    state.edited = .draft
    switch (result, edited) {
    case (.text(let text), .draft):
      state.composer.replace(with: state.composer.draft.changed(to: text.trimmingLastLineFeed))
    case (.text(let text), .words(let request, _)):
      putBack(text.trimmingLastLineFeed, asWordsOf: request, in: &state)
    case (.text(let text), .field(let request)):
      take(edited: text.trimmingLastLineFeed, intoFormOf: request, in: &state)
    case (.failed(let words), .draft), (.failed(let words), .field):
      state.warn("the editor failed: \(state.safe(words))")
    case (.failed(let words), .words(let request, let before)):
      putBack(before, asWordsOf: request, in: &state)
      state.warn("the editor failed: \(state.safe(words))")
    }
  }

  private static func putBack(_ text: String, asWordsOf request: RequestID, in state: inout AppState) {
    if state.request?.request == request {
      state.request?.words = TextBuffer(text)
    } else if let index = state.leftRequests.firstIndex(where: { $0.request == request }) {
      state.leftRequests[index].words = TextBuffer(text)
    } else {
      keepAsDraft(text, in: &state)
      state.warn("the request is settled; your words are in the draft")
    }
  }

  /// Words that can no longer go with an answer stand below the draft.
  static func keepAsDraft(_ words: String, in state: inout AppState) {
    state.composer.append(words)
  }
}
