package import CopilotProtocol
package import SessionModel

/// What a row of a list stands for.
package enum PickerChoice: Hashable, Sendable {
  case slash(SlashCommand)
  case command(Command)
  case theme(ThemeName)
  case prompt(OutgoingPrompt.ID)
  case session(SessionDestination)
  case model(String)
  case mode(SessionMode)
}
