import SessionModel
import TerminalPrimitives

/// Prompts that have not gone out are still the person's.
extension AppReducer {
  /// Takes a prompt out of the outbox and puts it above the draft, which is kept.
  static func takeBack(_ prompt: OutgoingPrompt, in state: inout AppState) -> [AppEffect] {
    state.composer.endSearch(taking: false)
    state.composer.takeBack(prompt.text)
    state.focus = .composer
    return [.session(.withdrew(prompt.id))]
  }
}
