// Configuration: what a person has set once and for all, as values. Text comes in, a checked configuration or a list
// of faults with their lines goes out; it reads no file. It imports the key map and the policies, and
// no system library.

package import SessionModel
package import TerminalUI

/// Everything that the configuration file can say; made without one, the defaults.
package struct Configuration: Equatable, Sendable {
  package var policy = ApprovalPolicy.ask
  package var notifications = NotificationSettings()
  package var session = SessionSettings()
  package var colors = ColorChoice.automatic
  package var screen = ScreenSettings()
  /// Whether sessions are told in lines, for a screen reader, instead of drawn.
  package var isSpoken = false
  /// Lines of the transcript that stay in the terminal's scrollback on leaving.
  package var tailLines = 0
  package var copyWay = CopyWay.automatic
  package var activity = ActivityDisplay.automatic
  package var editing = EditingStyle.readline
  package var keymap = Keymap.standard

  package init() {}
}

package struct SessionSettings: Equatable, Sendable {
  /// Whether a transcript is kept on disk.
  package var isRecorded = true
  package var logLevel = LogLevel.notice
  /// Where the Copilot CLI is, absolute or below `~/`; nil: it is looked for.
  package var runtime: String?
  /// The environment variable that holds the token; nil: those that the CLI knows.
  package var tokenVariable: String?
}

/// What the log file holds: this and everything more serious.
package enum LogLevel: String, CaseIterable, Sendable {
  case trace, debug, info, notice, warning, error
}

package enum ColorChoice: String, CaseIterable, Sendable {
  /// Those of the terminal, unless `NO_COLOR` is set.
  case automatic = "auto"
  case none
}
