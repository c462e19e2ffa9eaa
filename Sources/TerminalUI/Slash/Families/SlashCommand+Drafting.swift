import SessionModel
import TerminalPrimitives

extension SlashCommand {
  /// What is being written, and what waits to be sent.
  package enum Drafting: String, CaseIterable, Sendable {
    case attach, insert, outbox
  }
}

extension SlashCommand.Drafting: SlashFamily {
  package var definition: SlashDefinition {
    switch self {
    case .attach:
      SlashDefinition(
        "send a file along: not to a cloud session", .path("FILE", .required),
        help: "A cloud session drops attachments without a word. /insert puts the file's text into the draft instead.")
    case .insert: SlashDefinition("put a file's text into the draft", .path("FILE", .required))
    case .outbox: SlashDefinition("the prompts that have not gone out", aliases: ["queue"])
    }
  }

  /// What cannot be attached is refused when its name is known, so that it can be inserted instead.
  func obstacle(in state: AppState) -> SafeText? {
    switch self {
    case .attach, .insert: nil
    case .outbox: state.session.outbox.isEmpty ? "the outbox is empty: every prompt was seen" : nil
    }
  }

  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect] {
    switch self {
    case .attach: return AppReducer.attach(argument, in: &state)
    case .insert: return AppReducer.insertFile(argument, in: &state)
    case .outbox: AppReducer.openOutbox(in: &state, at: now)
    }
    return []
  }
}
