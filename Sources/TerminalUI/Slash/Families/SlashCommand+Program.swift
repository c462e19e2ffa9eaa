import SessionModel
import TerminalPrimitives

extension SlashCommand {
  /// The program itself.
  package enum Program: String, CaseIterable, Sendable {
    case help, keys, settings, theme, diagnose, exit
  }
}

extension SlashCommand.Program: SlashFamily {
  package var definition: SlashDefinition {
    switch self {
    case .help:
      SlashDefinition("the keys and commands; with a command's name all about it", .choice("COMMAND", .optional))
    case .keys: SlashDefinition("the keys, your own included", aliases: ["keymap"])
    case .settings: SlashDefinition("what is set, and where it was set", aliases: ["config"])
    case .theme: SlashDefinition("another look", .choice("NAME", .optional))
    case .diagnose:
      SlashDefinition(
        "versions, paths, ids and counts, for a report about a fault", aliases: ["doctor", "status"],
        help: "The page holds no token and nothing that was said; copy it into a report.")
    case .exit: SlashDefinition("leave; the agent goes on", aliases: ["quit"])
    }
  }

  func obstacle(in state: AppState) -> SafeText? { nil }

  func values(in state: AppState) -> [SlashValue] {
    switch self {
    case .help: SlashCommand.allCases.map { SlashValue(text: $0.name, detail: $0.definition.purpose) }
    case .theme: ThemeName.allCases.map { SlashValue(text: $0.rawValue, detail: $0.purpose) }
    case .keys, .settings, .diagnose, .exit: []
    }
  }

  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect] {
    switch self {
    case .help:
      if let command = SlashCommand(named: argument) {
        AppReducer.open(.page(PageView(.command(command))), in: &state)
      } else {
        state.overlay = .help(.composer, firstRow: 0)
      }
    case .keys: AppReducer.open(.page(PageView(.keys)), in: &state)
    case .settings: AppReducer.open(.page(PageView(.settings)), in: &state)
    case .diagnose: return AppReducer.showDiagnosis(in: &state, at: now)
    case .theme:
      if let name = ThemeName(rawValue: argument) { return AppReducer.show(name, in: &state) }
      AppReducer.openPicker(.themes, in: &state, at: now)
    case .exit: return [.leave]
    }
    return []
  }
}
