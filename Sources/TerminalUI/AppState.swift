import CopilotProtocol
package import SessionModel
package import TerminalPrimitives

/// Everything the screen shows: the session as it was last seen, and what the person does with it.
package struct AppState: Equatable, Sendable {
  package var session: SessionState
  package var size: Size
  package var focus = Focus.composer
  package var composer: Composer
  package var transcript = TranscriptView()
  /// The transcript's room in the last frame.
  package internal(set) var transcriptRoom = Size(rows: 0, columns: 0)
  /// The request that is open for a decision; nil while only the bar is shown.
  package var request: RequestView?
  package var overlay: Overlay?
  /// The search in the transcript; nil while none is open.
  package internal(set) var search: SearchView?
  /// What was searched for last.
  var lastSearch = ""
  /// What waits for old entries to come back from the disk.
  package internal(set) var errand: Errand?
  /// The parts of an entry that a person is asked to choose from, to copy one.
  package internal(set) var partChoice: PartChoice?
  package var message: Message?
  /// Nil until the terminal has told, and after another program had it; many never tell.
  package var hasTerminalFocus: Bool?
  package var saving = Saving.on
  /// The export that is being written.
  package internal(set) var export: ExportProgress?
  /// Whether the person was told that leaving stops it.
  var mayStopExport = false
  /// The directory whose names were asked for, and what came of that.
  var listedDirectory: String?
  var files: FileListing?
  /// What is being done about files, oldest first.
  var fileCommands: [FileCommand] = []
  package internal(set) var notifier = Notifier()
  /// The sessions that were open here, as they stood when they were last listed.
  package var directory = SessionDirectory()
  /// What was asked about this session, and what came of it.
  package internal(set) var queries: [SessionQuery: QueryProgress] = [:]
  /// Whether the activity is shown, once the person has said so.
  var activityChoice: ActivityDisplay?
  package let setting: Setting
  package var surroundings = Surroundings()
  /// How it looks: at first as it was set, and switchable (see `choose`).
  package internal(set) var theme: Theme
  /// Views of requests that were left, so that words and what was seen are not lost on coming back.
  var leftRequests: [RequestView] = []
  /// Where the panes stood in the last frame, so that a click finds them.
  var shownLayout: Layout?
  /// The rows of the page that was open in the last frame, so that scrolling ends where it does.
  var shownPageRows: Int?
  /// Whether the next frame will look different although nothing happens: what the last one showed has counted as seen, or
  /// a long text is laid out bit by bit.
  var awaitsFrame = false
  /// Keys that are swallowed after a request has closed by itself and the composer has come back.
  var composerQuiet: QuietPeriod?
  /// Whether the transcript stands on the terminal's normal screen, as plain text, and nothing is drawn.
  package internal(set) var isBare = false
  var focusGainedAt: Moment?
  /// Where the text goes that is in the person's editor.
  var edited = EditedText.draft
  var slashMenu = SlashMenu()
  /// The parts of the transcript that the session was told to be on the screen.
  var partsLookedAt = 0..<0
  var lastEscapeAt: Moment?
  var lastLeaveKeyAt: Moment?

  package init(session: SessionState, size: Size, composer: Composer, setting: Setting) {
    self.session = session
    self.size = size
    self.composer = composer
    self.setting = setting
    theme = setting.theme
  }
}

extension AppState {
  /// Who chose the policy that is in force.
  var policyOrigin: PolicyOrigin { session.isPolicyTightened ? .person : setting.policyOrigin }

  /// Whether the terminal has no room for the panes.
  var isTooSmall: Bool { size.rows < Layout.smallest.rows || size.columns < Layout.smallest.columns }
}

package enum Focus: Equatable, Sendable {
  case composer, transcript, request
}

/// What a person may have in their editor.
enum EditedText: Equatable, Sendable {
  case draft
  /// With the words as they were before.
  case words(of: RequestID, before: String)
  /// The field of a form that has the keys.
  case field(of: RequestID)

  func isWords(of request: RequestID) -> Bool {
    if case .words(of: request, _) = self { true } else { false }
  }
}

/// One line for the person, gone with the next key that means something else.
package struct Message: Equatable, Sendable {
  package enum Level: Equatable, Sendable {
    case info, warning
  }

  package let level: Level
  package let text: SafeText
  /// When it is no longer true; nil where only a key ends it.
  package let until: Moment?
  /// What the text begins with, where that is a web address.
  let address: Span?

  package init(_ level: Level, _ text: SafeText, until: Moment? = nil) {
    self.level = level
    self.text = text
    self.until = until
    address = nil
  }

  init(_ level: Level, address: String, _ remark: SafeText = "", in repertoire: Repertoire) {
    let address = Span(address: address, in: repertoire)
    self.level = level
    text = address.text + remark
    until = nil
    self.address = address
  }
}

/// Whether what must not be lost is being written.
package enum Saving: Equatable, Sendable {
  case on
  /// Not on disk, for this reason from outside; it is kept in memory and tried again.
  case failing(String)
}

/// What does not change while the program runs.
package struct Setting: Equatable, Sendable {
  /// Where the agent runs, for the prompt: `the cloud sandbox of octo/demo@main`, from outside.
  package let place: String
  package let isDemo: Bool
  /// The theme to begin with.
  package let theme: Theme
  /// Whether colours can and may be shown.
  package let hasColors: Bool
  package let pace: Pace
  package let repertoire: Repertoire
  /// Seconds east of Greenwich, for clock times.
  package let utcOffset: Int
  /// Where the log is, for help.
  package let logPath: String
  package let keymap: Keymap
  package let notifications: NotificationSettings
  /// Who chose the session's policy.
  package let policyOrigin: PolicyOrigin
  package let activity: ActivityDisplay
  /// Whether a click goes to the pane under it.
  package let takesClicks: Bool

  package init(
    place: String, isDemo: Bool, theme: Theme, repertoire: Repertoire, utcOffset: Int, logPath: String,
    keymap: Keymap = .standard, notifications: NotificationSettings = NotificationSettings(),
    policyOrigin: PolicyOrigin = .commandLine, activity: ActivityDisplay = .automatic,
    hasColors: Bool = true, pace: Pace = .full, takesClicks: Bool = false
  ) {
    self.place = place
    self.isDemo = isDemo
    self.theme = theme
    self.repertoire = repertoire
    self.utcOffset = utcOffset
    self.logPath = logPath
    self.keymap = keymap
    self.notifications = notifications
    self.policyOrigin = policyOrigin
    self.activity = activity
    self.hasColors = hasColors
    self.pace = pace
    self.takesClicks = takesClicks
  }
}
