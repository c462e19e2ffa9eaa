import SessionModel
import TerminalPrimitives

/// What can be typed, and why some of it cannot.
extension LineReducer {
  static func help(on name: String, in state: inout LineState, at now: Moment) -> [LineEffect] {
    if let command = LineCommand(rawValue: name) {
      return say(["\(command.usage): \(command.definition.purpose)"] + choices(of: command, state))
    }
    guard let command = SlashCommand(named: name) else { return say(everything) }
    if let obstacle = command.obstacleInLines {
      return say(["\(command.usage): \(command.definition.purpose)", "not in lines: \(obstacle)"])
    }
    let page = state.app.content(of: PageView(.command(command)), at: now)
    return say([page.title] + page.source)
  }

  private static func choices(of command: LineCommand, _ state: LineState) -> [SafeText] {
    guard command != .help, !command.values.isEmpty else { return [] }
    return ["what may stand behind it: \(command.values.map(state.app.safe).joined(separator: ", "))"]
  }

  private static var everything: [SafeText] {
    let others = SlashCommand.allCases.filter { LineCommand(rawValue: $0.name) == nil }
    let obstacles = others.compactMap { command in
      command.obstacleInLines.map { "\(command.usage): not in lines: \($0)" as SafeText }
    }
    return LineCommand.allCases.map { "\($0.usage): \($0.definition.purpose)" }
      + others.filter { $0.obstacleInLines == nil }.map { "\($0.usage): \($0.definition.purpose)" } + obstacles
      + ["Every other line is a prompt. Ctrl-C twice or Ctrl-D leaves; the agent goes on."]
  }
}
