import CopilotProtocol
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
    case .new:
      SlashDefinition(
        "begin another session in the same repository; this one goes on", .text("PROMPT", .optional), aliases: ["clear"]
      )
    case .connect:
      SlashDefinition(
        "go to another session", .session(.required), aliases: ["resume"],
        help: "SESSION is an id or its beginning, the address of a page, or last for the one before this.")
    case .sessions: SlashDefinition("the sessions that were open here, and what they waited for")
    case .model: SlashDefinition("another model for the agent", .text("MODEL", .optional), aliases: ["models"])
    case .mode: SlashDefinition("ask the agent to work in another way", .choice("MODE", .optional))
    case .plan: SlashDefinition("the agent's plan")
    case .diff:
      SlashDefinition(
        "what the agent has changed in its workspace", .choice("SCOPE", .optional),
        help: "unstaged shows what is not committed, branch everything since the branch began. The agent is asked.")
    case .rename:
      SlashDefinition(
        "your own name for the session, kept here", .text("NAME", .optional),
        help: "The runtime takes no name for a cloud session. Without NAME the agent's title is back.")
    case .detach: SlashDefinition("leave the session and the program; the agent goes on")
    }
  }

  func obstacle(in state: AppState) -> SafeText? {
    switch self {
    case .new, .connect: state.obstacleToLeaving
    case .model, .mode, .diff: state.session.standing == .live ? nil : "there is no agent to ask"
    case .rename: state.session.wasOpened ? nil : "there is no session to name yet"
    case .sessions, .plan, .detach: nil
    }
  }

  func values(in state: AppState) -> [SlashValue] {
    switch self {
    case .connect: state.directory.without(state.session.identity.task).records.map { value($0, state) }
    case .model: ModelsPicker.models(in: state).map { SlashValue(text: $0.id, detail: state.safe($0.name)) }
    case .mode: ModesPicker.offered.map { SlashValue(text: $0.rawText, detail: ModesPicker.purpose(of: $0)) }
    case .diff:
      [
        SlashValue(text: DiffScope.unstaged.rawText, detail: "what is not committed"),
        SlashValue(text: DiffScope.branch.rawText, detail: "everything since the branch began"),
      ]
    case .new, .sessions, .plan, .rename, .detach: []
    }
  }

  private func value(_ record: SessionRecord, _ state: AppState) -> SlashValue {
    SlashValue(text: record.task.rawValue, detail: record.title.map(state.safe) ?? "without a title")
  }

  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect] {
    switch self {
    case .new: return AppReducer.goTo(.new(prompt: argument.isEmpty ? nil : argument), in: &state)
    case .connect: return AppReducer.connect(to: argument, in: &state)
    case .sessions: return AppReducer.showSessions(in: &state, at: now)
    case .model:
      return argument.isEmpty
        ? AppReducer.showModels(in: &state, at: now) : AppReducer.switchModel(to: argument, in: &state, at: now)
    case .mode:
      if !argument.isEmpty { return AppReducer.askForMode(SessionMode(rawText: argument), in: &state) }
      AppReducer.openPicker(.modes, in: &state, at: now)
      return []
    case .plan: return AppReducer.showPlan(in: &state, at: now)
    case .diff:
      let scope = argument.isEmpty ? DiffScope.unstaged : DiffScope(rawText: argument)
      return AppReducer.showChanges(scope, in: &state, at: now)
    case .rename: return AppReducer.rename(to: argument, in: &state)
    case .detach: return [.leave]
    }
  }
}
