import SessionModel
import TerminalPrimitives

extension SlashCommand {
  /// The agent and the runtime of this session.
  package enum Agent: String, CaseIterable, Sendable {
    case abort, reconnect, usage, context
  }
}

extension SlashCommand.Agent: SlashFamily {
  package var definition: SlashDefinition {
    switch self {
    case .abort: SlashDefinition("interrupt the turn", aliases: ["stop"])
    case .reconnect: SlashDefinition("start the runtime again and reattach, after it was lost")
    case .usage: SlashDefinition("the tokens that were used", aliases: ["cost"])
    case .context: SlashDefinition("how full the agent's memory is")
    }
  }

  func obstacle(in state: AppState) -> SafeText? {
    switch self {
    case .abort: return state.session.standing == .live ? nil : "there is no agent to interrupt"
    case .reconnect: if case .lost = state.session.standing { return nil } else { return "the runtime is there" }
    case .usage, .context: return nil
    }
  }

  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect] {
    switch self {
    case .abort: return AppReducer.interrupt(in: &state)
    case .reconnect: return [.session(.reconnected)]
    case .usage: AppReducer.open(.page(PageView(.usage)), in: &state)
    case .context: AppReducer.open(.page(PageView(.context)), in: &state)
    }
    return []
  }
}
