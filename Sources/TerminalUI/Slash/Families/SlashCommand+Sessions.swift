import SessionModel
import TerminalPrimitives

extension SlashCommand {
  /// This session and others.
  package enum Sessions: String, CaseIterable, Sendable {
    case new, connect, sessions, model, mode, plan, diff, rename, detach
  }
}

extension SlashCommand.Sessions: SlashFamily {
  package var definition: SlashDefinition {
    switch self {
    case .new: SlashDefinition("begin another session; this one goes on", aliases: ["clear"])
    case .connect: SlashDefinition("go to another session", .session(.required), aliases: ["resume"])
    case .sessions: SlashDefinition("the sessions that are known here")
    case .model: SlashDefinition("another model for the agent", .choice("MODEL", .optional), aliases: ["models"])
    case .mode: SlashDefinition("how the agent works", .choice("MODE", .optional))
    case .plan: SlashDefinition("the agent's plan")
    case .diff: SlashDefinition("what the agent has changed in its workspace")
    case .rename: SlashDefinition("another title for the session", .text("TITLE", .required))
    case .detach: SlashDefinition("leave the session; the agent goes on")
    }
  }

  func obstacle(in state: AppState) -> SafeText? { SlashCommand.notThereYet }

  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect] { [] }
}
