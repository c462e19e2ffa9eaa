import SessionModel
import TerminalPrimitives

/// A prompt that the agent is not known to have seen: as it will stand in the transcript, with how far it has come.
enum OutgoingPromptCell {
  /// What a prompt that is held waits for.
  enum Hold: Equatable {
    case agentStart
    case earlierPrompt
    case returnOfSession
    /// There was never a session.
    case noSession
    case nothing

    init(in state: SessionState, isFirst: Bool) {
      switch state.standing {
      case .starting: self = .agentStart
      case .live: self = isFirst ? .returnOfSession : .earlierPrompt
      case .lost, .detached: self = .returnOfSession
      case .failed: self = .noSession
      case .ended: self = .nothing
      }
    }
  }

  static func rows(_ prompt: OutgoingPrompt, _ format: CellFormat) -> [StyledLine] {
    PromptCell.rows(onItsWay: PromptItem(text: prompt.text), at: prompt.writtenAt, format)
  }

  static func delivery(of prompt: OutgoingPrompt, heldFor hold: Hold, _ format: CellFormat) -> [StyledLine] {
    let (words, role) = words(for: prompt.delivery, hold, format)
    return WordWrap.wrap(words, role, width: format.text.columns, indentation: format.gutter)
  }

  private static func words(
    for delivery: OutgoingPrompt.Delivery, _ hold: Hold, _ format: CellFormat
  ) -> (SafeText, Role) {
    switch delivery {
    case .held: words(for: hold)
    case .heldFor: ("held until the denial it explains is confirmed", .running)
    case .heldBehindRequests: ("held until the other requests are answered; \(sendThem(format))", .running)
    case .keptBack(_, let reason):
      ("\(SafeText.proseLine(reason, in: format.text.repertoire)); \(sendThem(format))", .warning)
    case .sent(let at): ("sent \(elapsed(since: at, format)) ago, not seen yet", .running)
    case .unseen(let since):
      ("NOT SEEN by the agent for \(elapsed(since: since, format)); \(sendAgain(format))", .warning)
    case .failed(let words):
      ("failed: \(SafeText.proseLine(words, in: format.text.repertoire)); \(sendAgain(format))", .error)
    }
  }

  private static func sendAgain(_ format: CellFormat) -> SafeText {
    "\(format.key(.sendAgain, in: .composer)) sends it again"
  }

  private static func sendThem(_ format: CellFormat) -> SafeText {
    let (send, takeBack) = (format.key(.sendAgain, in: .composer), format.key(.withdrawPrompt, in: .composer))
    return "\(send) sends them, \(takeBack) takes them back"
  }

  private static func words(for hold: Hold) -> (SafeText, Role) {
    switch hold {
    case .agentStart: ("held until the agent has started", .running)
    case .earlierPrompt: ("held behind the prompt before it", .running)
    case .returnOfSession: ("held until the session is back", .running)
    case .noSession: ("not sent: there is no session", .warning)
    case .nothing: ("not sent: the session is over", .warning)
    }
  }

  private static func elapsed(since moment: Moment, _ format: CellFormat) -> SafeText {
    Clock.short(format.elapsed(since: moment))
  }
}
