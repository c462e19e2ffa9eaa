import SessionModel
import TerminalPrimitives

/// What the keys do in each place, the most needed first: a narrow screen shows only the first ones.
enum PaneHints {
  static func hints(_ state: AppState) -> [Hint] {
    switch state.overlay {
    case .page: return ofPage
    case .picker(let picker): return hints(of: picker, state)
    case .help, nil: break
    }
    switch state.focus {
    case .composer: return state.composer.search.map(hints) ?? ofComposer(state.session)
    case .transcript: return ofTranscript
    case .request: return ofRequest(state)
    }
  }

  static let ofCommandMenu = [
    Hint("take", .nextPane, in: .composer), Hint("select", .up, .down, in: .composer),
    Hint("run what is complete", .send, in: .composer), Hint("close", .backToComposer, in: .composer),
  ]

  private static let ofPage = [
    Hint("close", .backToComposer, in: .page), Hint("scroll", .lineUp, .lineDown, in: .page),
    Hint("page", .pageUp, .pageDown, in: .page), Hint("copy", .copyPage, in: .page), Hint("help", .help, in: .page),
  ]

  private static func hints(of picker: Picker, _ state: AppState) -> [Hint] {
    let close = Hint("close", .backToComposer, in: .picker)
    let select = Hint("select", .selectPrevious, .selectNext, in: .picker)
    guard picker.kind == .outbox else {
      return [Hint("take", .choose, in: .picker), close, select, Hint("filter", named: "type")]
    }
    guard OutboxPicker.holds(picker.selected, in: state.session) else { return [close, select] }
    return [
      Hint("take back", .choose, in: .picker), close, Hint("move", .movePromptEarlier, .movePromptLater, in: .picker),
      Hint("delete", .deletePrompt, in: .picker),
    ]
  }

  private static func ofComposer(_ session: SessionState) -> [Hint] {
    let help = Hint("help", named: "?")
    let leave = Hint(session.leaving, .clearOrLeave, in: .composer, isTwice: true)
    if session.isOver {
      let isFailed = if case .failed = session.standing { true } else { false }
      let new = Hint(isFailed ? "another try" : "another session", named: "/new")
      return [Hint("read back", .pageUp, in: .composer), new, leave, help]
    }
    let send = [Hint("send", .send, in: .composer), Hint("new line", .newLine, in: .composer)]
    let waits = !session.requests.requests.isEmpty
    let panes = Hint(waits ? "request" : "panes", .nextPane, in: .composer)
    return (waits ? [panes] + send : send + [panes]) + [help, leave, Hint("commands", named: "/")]
  }

  private static func hints(of search: HistorySearch) -> [Hint] {
    let back = Hint("back to the draft", .backToComposer, in: .composer)
    guard search.matchCount > 0 else { return [back] }
    return [
      Hint("take", .send, in: .composer), back, Hint("older", .searchHistory, in: .composer),
      Hint("newer", .searchNewer, in: .composer),
    ]
  }

  private static let ofTranscript = [
    Hint("scroll", .lineUp, .lineDown, in: .transcript), Hint("select", .selectPrevious, .selectNext, in: .transcript),
    Hint("open", .toggleItem, in: .transcript), Hint("follow", .followEnd, in: .transcript),
    Hint("back", .backToComposer, in: .transcript), Hint("help", .help, in: .transcript),
  ]

  private static func ofRequest(_ state: AppState) -> [Hint] {
    switch state.request?.field {
    case .words: ofWords
    case .form: ofForm
    case .confirmation: ofConfirmation
    case nil: ofChoices(state)
    }
  }

  private static let ofWords = [
    Hint("send", .send, in: .composer), Hint("new line", .newLine, in: .composer),
    Hint("editor", .editor, in: .composer), Hint("keep the words, go back", .backToComposer, in: .composer),
  ]

  private static let ofForm = [
    Hint("next field", .send, in: .composer), Hint("leave the fields", .backToComposer, in: .composer),
    Hint("choose", named: "Space"), Hint("editor", .editor, in: .composer),
  ]

  private static let ofConfirmation = [
    Hint("send", .sendDecision, in: .request), Hint("read on", .pageDown, in: .everywhere),
    Hint("select nothing", .backToComposer, in: .request),
  ]

  /// What selects and sends is said above, by the request: here stands what is said nowhere else.
  private static func ofChoices(_ state: AppState) -> [Hint] {
    let hasOthers = state.session.requests.requests.count > 1
    let others = hasOthers ? [Hint("others", .nextRequest, .previousRequest, .skipRequest, in: .request)] : []
    let back = Hint("go back", .backToComposer, in: .request)
    let readOn = Hint("read on", .pageDown, in: .request)
    let pager = Hint("pager", .showInPager, in: .request)
    // A request that has the whole of a small screen has no full screen.
    if state.size.rows < Layout.rowsForBoth { return [back] + others + [readOn, pager] }
    let hunks = Hint("hunks", .nextHunk, .previousHunk, in: .request)
    let fullScreen = Hint(
      state.request?.isFullScreen == true ? "part of the screen" : "full screen", .fullScreen, in: .request)
    return others + [fullScreen, readOn] + (state.request?.hunks.isEmpty == false ? [hunks] : []) + [pager, back]
  }
}
