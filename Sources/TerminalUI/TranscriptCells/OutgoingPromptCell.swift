import SessionModel
import TerminalPrimitives

/// A prompt that the agent is not known to have seen: as it will stand in the transcript, with how far it has come.
enum OutgoingPromptCell {
  /// What stands before it, as far as its delivery depends on it.
  struct Place: Equatable {
    let isAgentStarted: Bool
    let isFirst: Bool
  }

  static func rows(_ prompt: OutgoingPrompt, _ format: CellFormat) -> [StyledLine] {
    PromptCell.rows(PromptItem(text: prompt.text), at: prompt.writtenAt, format)
  }

  static func delivery(of prompt: OutgoingPrompt, at place: Place, _ format: CellFormat) -> [StyledLine] {
    let (words, role) = words(for: prompt.delivery, at: place, format)
    return WordWrap.wrap(words, role, width: format.text.columns, indentation: format.gutter)
  }

  private static func words(
    for delivery: OutgoingPrompt.Delivery, at place: Place, _ format: CellFormat
  ) -> (SafeText, Role) {
    switch delivery {
    case .held where !place.isAgentStarted: ("held until the agent has started", .running)
    case .held where !place.isFirst: ("held behind the prompt before it", .running)
    case .held: ("held until the agent reads prompts again", .running)
    case .heldFor: ("held until the denial it explains is confirmed", .running)
    case .sent(let at): ("sent \(elapsed(since: at, format)) ago, not seen yet", .running)
    case .unseen(let since):
      ("NOT SEEN by the agent for \(elapsed(since: since, format)): Alt-R sends it again", .warning)
    case .failed(let words):
      ("failed: \(SafeText.proseLine(words, in: format.text.repertoire)): Alt-R sends it again", .error)
    }
  }

  private static func elapsed(since moment: Moment, _ format: CellFormat) -> SafeText {
    Clock.short(format.now.since(moment))
  }
}
