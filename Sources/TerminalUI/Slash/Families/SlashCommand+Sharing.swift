import SessionModel
import TerminalPrimitives

extension SlashCommand {
  /// Giving the session to others.
  package enum Sharing: String, CaseIterable, Sendable {
    case url, qr, export, bare
  }
}

extension SlashCommand.Sharing: SlashFamily {
  package var definition: SlashDefinition {
    switch self {
    case .url: SlashDefinition("the address of the session's page", aliases: ["share"])
    case .qr: SlashDefinition("the same as a QR code")
    case .export: SlashDefinition("write the transcript to a file", .path("FILE", .optional))
    case .bare: SlashDefinition("the transcript as plain text, for the terminal's own selection")
    }
  }

  func obstacle(in state: AppState) -> SafeText? {
    switch self {
    case .url: nil
    case .qr, .export, .bare: SlashCommand.notThereYet
    }
  }

  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect] {
    switch self {
    case .url: AppReducer.showURL(in: &state)
    case .qr, .export, .bare: break
    }
    return []
  }
}
