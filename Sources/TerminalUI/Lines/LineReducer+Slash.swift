import SessionModel
import TerminalPrimitives

/// The commands of the composer, read as there. What they would show over the panes is said instead.
extension LineReducer {
  static func runSlash(_ line: SlashLine, in state: inout LineState, at now: Moment) -> [LineEffect] {
    if let command = line.command {
      if let obstacle = command.obstacleInLines ?? state.terms.obstacle(to: command) {
        return say([refusal(of: command, obstacle, state)])
      }
      if let row = state.list?.row(line.argument, for: command) { return take(row, in: &state, at: now) }
      if command == .sessions(.connect), line.argument.isEmpty {
        return run(.sessions(.sessions), "", in: &state, at: now)
      }
    }
    switch line.reading(in: state.app, besides: LineCommand.allCases.map(\.rawValue)) {
    case .faulty(let words): return say([words])
    case .complete(let command, let argument):
      if let obstacle = command.obstacle(in: state.app) { return say([refusal(of: command, obstacle, state)]) }
      return run(command, argument, in: &state, at: now)
    }
  }

  private static func refusal(of command: SlashCommand, _ obstacle: SafeText, _ state: LineState) -> SafeText {
    "/\(state.app.safe(command.name)) cannot work: \(obstacle)"
  }

  private static func run(
    _ command: SlashCommand, _ argument: String, in state: inout LineState, at now: Moment
  ) -> [LineEffect] {
    let effects = command.run(argument, in: &state.app, at: now)
    return say(takeOverlay(from: &state, at: now) + takeParts(from: &state) + takeMessage(from: &state))
      + effects.map(LineEffect.perform)
  }

  /// The parts of an answer that one of is to be copied.
  static func takeParts(from state: inout LineState) -> [SafeText] {
    guard let choice = state.app.partChoice else { return [] }
    state.app.partChoice = nil
    return choice.parts.enumerated().map { "\($0 + 1): \($1.label)" } + ["/copy and a number copies one of them."]
  }

  /// A row of a list by its number.
  private static func take(_ row: PickerRow, in state: inout LineState, at now: Moment) -> [LineEffect] {
    if let obstacle = row.row.obstacle { return say([obstacle]) }
    var layout = TranscriptLayout()
    let effects = AppReducer.take(row.choice, in: &state.app, layout: &layout, at: now)
    return say(takeMessage(from: &state)) + effects.map(LineEffect.perform)
  }
}

extension LineTerms {
  /// The lines of a pipe that come after one that leaves would go to nobody.
  fileprivate func obstacle(to command: SlashCommand) -> SafeText? {
    switch command {
    case .sessions(.connect), .sessions(.new):
      input == .pipe ? "input is no terminal; start aloft with --connect, or without" : nil
    case .program, .agent, .approval, .sessions, .reading, .sharing, .drafting: nil
    }
  }
}
