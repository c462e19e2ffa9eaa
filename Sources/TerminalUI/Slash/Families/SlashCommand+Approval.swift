import SessionModel
import TerminalPrimitives

extension SlashCommand {
  /// What waits for an answer, and what was answered.
  package enum Approval: String, CaseIterable, Sendable {
    case pending, permissions, log
  }
}

extension SlashCommand.Approval: SlashFamily {
  package var definition: SlashDefinition {
    switch self {
    case .pending: SlashDefinition("go to the waiting requests")
    case .permissions: SlashDefinition("what is approved without asking, and who said so", aliases: ["approvals"])
    case .log: SlashDefinition("what was decided in this session", aliases: ["decisions"])
    }
  }

  func obstacle(in state: AppState) -> SafeText? {
    switch self {
    case .pending: state.session.requests.requests.isEmpty ? "nothing waits for an answer" : nil
    case .permissions, .log: SlashCommand.notThereYet
    }
  }

  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect] {
    switch self {
    case .pending: AppReducer.openRequest(in: &state, at: now)
    case .permissions, .log: break
    }
    return []
  }
}
