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
    case .export:
      SlashDefinition(
        "write the transcript to a new file", .path("FILE", .optional),
        help:
          "md, json or plain may stand before the name; else it is what the name ends with, or Markdown. Blanks in a name need nothing, quotation marks are understood. No file is written over."
      )
    case .bare: SlashDefinition("the transcript as plain text, for the terminal's own selection")
    }
  }

  func obstacle(in state: AppState) -> SafeText? {
    switch self {
    case .url, .bare: nil
    case .export: state.export == nil ? nil : "an export is being written"
    case .qr: state.session.identity.url == nil ? "the session has no page before it is reserved" : nil
    }
  }

  func fault(of argument: String, in state: AppState) -> SafeText? {
    guard self == .export, TranscriptExport.isUnknownFormat(argument) else { return nil }
    let word = state.safe(argument)
    let formats = TranscriptText.Format.allCases.map { state.safe($0.rawValue) }.joined(separator: ", ")
    return "\(word) is no format: \(formats); ./\(word) is a file of this name"
  }

  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect] {
    switch self {
    case .url: AppReducer.showURL(in: &state)
    case .qr: AppReducer.open(.page(PageView(.address)), in: &state)
    case .export:
      state.export = .begun
      return [.export(TranscriptExport(arguments: argument))]
    case .bare: return AppReducer.showBare(in: &state)
    }
    return []
  }
}
