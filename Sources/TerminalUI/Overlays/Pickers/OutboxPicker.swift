import SessionModel
import TerminalPrimitives

/// The prompts that the agent was not seen to read, in the order in which they go out. Enter takes one back into the
/// draft; it can be moved and deleted as long as it is here and nowhere else.
enum OutboxPicker {
  static func content(_ state: AppState, _ context: RenderContext) -> PickerContent {
    let prompts = state.session.outbox.prompts
    let rows = prompts.enumerated().map { place, prompt in
      PickerRow(
        choice: .prompt(prompt.id), title: "\(place + 1). \(words(for: prompt, in: state.session))",
        detail: text(of: prompt, context))
    }
    return PickerContent(title: "Outbox", rows: rows)
  }

  /// The beginning of a prompt on one line, after its size where that says more.
  private static func text(of prompt: OutgoingPrompt, _ context: RenderContext) -> SafeText {
    let beginning = SafeText.proseLine(prompt.text.prefix(beginning), in: context.repertoire)
    guard FoldedPaste.isDue(for: prompt.text) else { return beginning }
    return "(\(ByteCount.words(prompt.text.utf8.count))) \(beginning)"
  }

  /// Characters of a prompt that a row may show: no screen is wider.
  private static let beginning = 400

  private static func words(for prompt: OutgoingPrompt, in session: SessionState) -> SafeText {
    switch prompt.delivery {
    case .held: session.standing == .live ? "waits its turn" : "waits for the agent"
    case .heldFor: "waits for its denial"
    case .heldBehindRequests: "waits for the other requests"
    case .keptBack: "kept back"
    case .sent: "sent"
    case .unseen: "NOT SEEN"
    case .failed: "failed"
    }
  }

  /// Whether it is still the person's.
  static func holds(_ choice: PickerChoice?, in session: SessionState) -> Bool {
    guard case .prompt(let id) = choice else { return false }
    return session.outbox[id]?.canBeWithdrawn == true
  }

  /// Why it is not the person's any more.
  static func obstacle(to prompt: OutgoingPrompt) -> SafeText? {
    prompt.canBeWithdrawn ? nil : "it has gone out, and may have arrived"
  }
}
