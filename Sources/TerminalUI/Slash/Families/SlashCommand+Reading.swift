import SessionModel
import TerminalPrimitives

extension SlashCommand {
  /// The transcript.
  package enum Reading: String, CaseIterable, Sendable {
    case find, copy
  }
}

extension SlashCommand.Reading: SlashFamily {
  package var definition: SlashDefinition {
    switch self {
    case .find:
      SlashDefinition(
        "search in the transcript", .text("TEXT", .optional), aliases: ["search"],
        help: "Small letters find every case, one in upper case makes case count. Markdown is found as it is read.")
    case .copy:
      SlashDefinition(
        "copy what is selected, else the last answer; or a block of code of it", .choice("WHAT", .optional),
        help: "WHAT is last for the last answer, code to choose a block of code, or the number of a block of code.")
    }
  }

  func obstacle(in state: AppState) -> SafeText? {
    switch self {
    case .find: nil
    case .copy: state.session.transcript.items.isEmpty ? "nothing was said yet" : nil
    }
  }

  func values(in state: AppState) -> [SlashValue] {
    switch self {
    case .find: []
    case .copy:
      [SlashValue(text: "last", detail: "the last answer"), SlashValue(text: "code", detail: "a block of code")]
        + AppReducer.partsToCopy(in: state).enumerated().map { SlashValue(text: "\($0 + 1)", detail: $1.name) }
    }
  }

  /// Blocks on the disk are not offered, and copied all the same.
  func unoffered(_ argument: String, in state: AppState) -> UnofferedValue? {
    self == .copy && Int(argument) != nil ? .taken : nil
  }

  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect] {
    switch self {
    case .find: return AppReducer.find(argument, in: &state, at: now)
    case .copy:
      if argument.isEmpty { return AppReducer.copySelected(in: &state) }
      if argument == "last" { return AppReducer.copyLastAnswer(in: &state) }
      if let number = Int(argument) { return AppReducer.copyPart(number, in: &state) }
      return AppReducer.copyPart(in: &state)
    }
  }
}
