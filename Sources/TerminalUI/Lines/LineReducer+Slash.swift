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
    guard let line = SlashLine("/\(name) \(rest)"), let command = line.command, isOffered(command) else {
      let word = state.app.safe(name)
      return say(["there is no command /\(word); /help lists them. A prompt may begin with / after a blank"])
    }
    if let obstacle = obstacle(to: command, in: state) {
      return say(["/\(state.app.safe(name)) cannot work: \(obstacle)"])
    }
    if let row = state.list?.row(line.argument, for: command) { return take(row, in: &state, at: now) }
    if command == .sessions(.connect), line.argument.isEmpty {
      return run(.sessions(.sessions), "", in: &state, at: now)
    }
    switch line.reading(in: state.app) {
    case .faulty(let words): return say([words])
    case .complete(let command, let argument): return run(command, argument, in: &state, at: now)
    }
  }

  private static func run(
    _ command: SlashCommand, _ argument: String, in state: inout LineState, at now: Moment
  ) -> [LineEffect] {
    let effects = command.run(argument, in: &state.app, at: now)
    return say(takeOverlay(from: &state, at: now) + takeMessage(from: &state)) + effects.map(LineEffect.perform)
  }

  /// A row of a list by its number.
  private static func take(_ row: PickerRow, in state: inout LineState, at now: Moment) -> [LineEffect] {
    if let obstacle = row.row.obstacle { return say([obstacle]) }
    var layout = TranscriptLayout()
    let effects = AppReducer.take(row.choice, in: &state.app, layout: &layout, at: now)
    return say(takeMessage(from: &state)) + effects.map(LineEffect.perform)
  }

  private static func isOffered(_ command: SlashCommand) -> Bool {
    otherCommands.contains(command) || LineCommand(rawValue: command.name) != nil
  }

  /// The lines of a pipe that come after one that leaves would go to nobody.
  private static func obstacle(to command: SlashCommand, in state: LineState) -> SafeText? {
    switch command {
    case .sessions(.connect), .sessions(.new):
      if state.terms.input == .pipe { return "input is no terminal; start aloft with --connect, or without" }
    default: break
    }
    return command.obstacle(in: state.app)
  }
}
