package import SessionModel
package import TerminalPrimitives

/// Everything that can change the screen.
package enum AppAction: Equatable, Sendable {
  case input(TerminalInput)
  case resized(Size)
  case sessionChanged(SessionState)
  /// A frame stood on the screen; what of a request it held counts as seen.
  case frameWasShown(FrameReport)
  case editorReturned(EditorResult)
  /// The words of its failure, which may come from outside, if it failed.
  case pagerReturned(failure: String?)
  /// Another program had the terminal: what was last known of its focus no longer counts.
  case terminalCameBack
  case savingChanged(Saving)
  /// The person's hook failed, for the first time in this way: words that may come from outside.
  case hookFailed(String)
  case timePassed
  /// A file was read that the person named.
  case fileWasRead(path: String, FileReading)
  /// A prompt that was taken back into the draft had gone out by then.
  case wentOutMeanwhile
  /// What became of an export: words for the person.
  case exported(Message)
  /// A search has found more.
  case searchProgressed(SearchProgress)
  /// The sessions that are known, as they stand on the disk now.
  case sessionsListed(SessionDirectory)
  case answered(SessionQuery, SessionAnswer)
  /// What became of a text that was to be copied.
  case copied(CopyReport)
  /// What was sent before in the session's repository, which has only now become known.
  case historyFound([DraftText])
  /// How far an export has come.
  case exportProgressed(ExportProgress)
  case filesListed(FileListing)
}

package enum EditorResult: Equatable, Sendable {
  case text(String)
  /// It could not be run or failed, in words that may come from outside; the draft is as it was.
  case failed(String)
}

/// What a frame held.
package struct FrameReport: Equatable, Sendable {
  /// The room that the transcript had, so that a page is what was seen.
  package let transcript: Size
  package let request: ShownRequest?
  /// Where everything stood, so that a click finds it; nil where no pane could be clicked.
  package let layout: Layout?
  /// The places of the transcript of which something was shown.
  package let places: Range<Int>
  /// Whether the next frame will show more, though nothing happens: a long text is laid out bit by bit.
  package let isBehind: Bool
  /// The rows of the page that was open, with those that were not on the screen; nil where none was.
  package let pageRows: Int?

  package init(
    transcript: Size, request: ShownRequest?, layout: Layout? = nil, places: Range<Int> = 0..<0, isBehind: Bool = false,
    pageRows: Int? = nil
  ) {
    self.transcript = transcript
    self.request = request
    self.layout = layout
    self.places = places
    self.isBehind = isBehind
    self.pageRows = pageRows
  }
}

/// What a frame held of the request under decision.
package struct ShownRequest: Equatable, Sendable {
  package let digest: RequestDigest
  package let rows: Range<Int>
  package let rowCount: Int
  package let width: Int
  /// Whether something of it is folded away.
  package let isFolded: Bool
  /// The rows at which hunks of a diff begin.
  package let hunks: [Int]

  package init(
    digest: RequestDigest, rows: Range<Int>, rowCount: Int, width: Int, isFolded: Bool = false, hunks: [Int] = []
  ) {
    self.digest = digest
    self.rows = rows
    self.rowCount = rowCount
    self.width = width
    self.isFolded = isFolded
    self.hunks = hunks
  }
}

/// What the program is to do because of it.
package enum AppEffect: Equatable, Sendable {
  case session(PersonAct)
  /// The draft is new: to be on disk soon, and before anything leaves the program.
  case saveDraft
  case saveHistory(SentPrompt)
  /// To be edited in the person's editor; `.editorReturned` tells what became of it.
  case editDraft(String)
  /// To be read in the person's pager: clean text, line by line. `.pagerReturned` tells when it is over.
  case showInPager([SafeText])
  case bell
  case notify(DesktopNotice)
  case runHook(HookCall)
  case repaint
  case suspend
  case leave
  /// To be read for the draft; `.fileWasRead` tells what became of it.
  case readFile(String)
  /// To be looked for in the whole transcript, instead of what was looked for before; `.searchProgressed` tells what is
  /// found. Nil: for nothing any more.
  case search(SearchQuery?)
  /// Leaves this session for another one; the program goes on.
  case goTo(SessionDestination)
  /// `.sessionsListed` tells.
  case listSessions
  /// `.answered` tells, however long it takes.
  case ask(SessionQuery)
  case stopAsking(SessionQuery)
  /// Leaves the screen for these lines on the terminal's normal one, until `.leaveBare`; keys go on coming in.
  case showBare([SafeText])
  case leaveBare
  /// To be written into a new file; `.exported` tells what became of it.
  case export(TranscriptExport)
  /// The prompt stands in the draft again: that is to be on disk before the session lets go of it.
  case takeBack(OutgoingPrompt)
  /// The names in a directory, for the path that is typed; `.filesListed` tells.
  case listFiles(String)
  /// Puts it where the person can paste it from; `.copied` tells where that is.
  case copy(CopyText)
}

extension AppEffect {
  /// What the session is told by it.
  package var act: PersonAct? {
    switch self {
    case .session(let act): act
    case .takeBack(let prompt): .withdrew(prompt.id)
    default: nil
    }
  }
}

extension AppAction {
  /// Whether something else may be offered for what is being typed. What streams in changes no draft, and comes often.
  var changesOffers: Bool {
    switch self {
    case .frameWasShown, .sessionChanged, .searchProgressed, .exportProgressed, .timePassed: false
    default: true
    }
  }
}

extension AppEffect {
  /// Whether this session is left.
  var endsSession: Bool {
    switch self {
    case .leave, .goTo: true
    default: false
    }
  }
}
