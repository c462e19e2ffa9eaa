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
    case .find: SlashDefinition("search in the transcript", .text("TEXT", .optional), aliases: ["search"])
    case .copy: SlashDefinition("copy the last answer, or what is selected")
    }
  }

  func obstacle(in state: AppState) -> SafeText? { SlashCommand.notThereYet }

  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect] { [] }
}
