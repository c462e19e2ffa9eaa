import SessionModel
import TerminalPrimitives

/// The commands of the composer. What they would show over the panes is said instead.
extension LineReducer {
  /// Those that lines have no command of their own for. Deciding is none of theirs.
  static var otherCommands: [SlashCommand] {
    SlashCommand.allCases.filter { command in
      switch command {
      case .approval, .drafting: false
      case .program, .agent, .sessions, .reading, .sharing: LineCommand(rawValue: command.name) == nil
      }
    }
  }

  static func runSlash(
    _ name: String, _ rest: String, in state: inout LineState, at now: Moment
  ) -> [LineEffect] {
    guard let command = SlashCommand(named: name), isOffered(command) else {
      let word = state.app.safe(name)
      return say(["there is no command /\(word); /help lists them. A prompt may begin with / after a blank"])
    }
    if let obstacle = command.obstacle(in: state.app) {
      return say(["/\(state.app.safe(name)) cannot work: \(obstacle)"])
    }
    if rest.isEmpty, command.definition.argument.isRequired { return say(["\(command.usage): something is missing"]) }
    let effects = command.run(rest, in: &state.app, at: now)
    return say(takeOverlay(from: &state, at: now) + takeMessage(from: &state)) + effects.map(LineEffect.perform)
  }

  private static func isOffered(_ command: SlashCommand) -> Bool {
    otherCommands.contains(command) || LineCommand(rawValue: command.name) != nil
  }

  private static func takeOverlay(from state: inout LineState, at now: Moment) -> [SafeText] {
    defer { state.app.overlay = nil }
    switch state.app.overlay {
    case nil: return []
    case .page(let page):
      let content = state.app.content(of: page, at: now)
      return [content.title] + content.source
    case .help, .picker: return ["that needs the full screen"]
    }
  }
}
