import SessionModel
import TerminalPrimitives

extension SlashCommand {
  /// What is being written, and what waits to be sent.
  package enum Drafting: String, CaseIterable, Sendable {
    case attach, outbox
  }
}

extension SlashCommand.Drafting: SlashFamily {
  package var definition: SlashDefinition {
    switch self {
    case .attach: SlashDefinition("send a file along", .path("FILE", .required))
    case .outbox: SlashDefinition("the prompts that have not gone out", aliases: ["queue"])
    }
  }

  func obstacle(in state: AppState) -> SafeText? { SlashCommand.notThereYet }

  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect] { [] }
}
