package import SessionModel
import TerminalPrimitives

/// Every change of the screen, without clock or I/O: state and action give state and effects.
package enum AppReducer {
  package static func reduce(
    _ state: inout AppState, _ action: AppAction, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    let draftBefore = state.composer.draftToKeep
    let answersBefore = state.unsentAnswers
    let errandBefore = state.errand
    var effects = change(&state, action, layout: &layout, at: now)
    if state.composer.draftToKeep != draftBefore || state.unsentAnswers != answersBefore {
      effects.insert(.saveDraft, at: 0)
      // Who writes is no longer on the way to another place of the transcript.
      if state.errand == errandBefore { state.errand = nil }
    }
    if action.changesOffers {
      effects += listFiles(for: &state)
      state.slashMenu.candidates = state.findSlashCandidates()
    }
    return leavingAsked(effects, in: &state)
  }

  /// An export that is being written is not left without a word: leaving once more stops it.
  private static func leavingAsked(_ effects: [AppEffect], in state: inout AppState) -> [AppEffect] {
    guard state.export != nil, !state.mayStopExport, effects.contains(where: \.endsSession) else { return effects }
    state.mayStopExport = true
    state.warn("an export is being written: leaving again stops it, and leaves no file")
    return effects.filter { !$0.endsSession }
  }

  private static func change(
    _ state: inout AppState, _ action: AppAction, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    switch action {
    case .input(let input): return receive(input, in: &state, layout: &layout, at: now)
    case .resized(let size): state.size = size
    case .sessionChanged(let session): return sessionChanged(session, in: &state, layout: &layout, at: now)
    case .frameWasShown(let report):
      guard !state.isBare else { return [] }
      state.transcriptRoom = report.transcript
      if state.hasTerminalFocus != false, state.overlay == nil {
        state.transcript.readerSaw(state.page(at: now), layout: &layout)
      }
      state.shownLayout = report.layout
      state.shownPageRows = report.pageRows
      let request = state.request
      if let shown = report.request, state.request?.digest == shown.digest {
        state.request?.rowsWereShown(
          shown.rows, of: shown.rowCount, width: shown.width, isFolded: shown.isFolded, hunks: shown.hunks)
      }
      state.awaitsFrame = report.isBehind || state.request != request
      return look(at: report.places, in: &state)
    case .editorReturned(let result): editorReturned(result, in: &state, at: now)
    case .pagerReturned(let failure):
      state.request?.disarm(at: now)
      if let failure { state.warn("the pager failed: \(state.safe(failure))") }
    case .terminalCameBack:
      state.hasTerminalFocus = nil
      screenCameBack(in: &state, at: now)
    case .savingChanged(let saving): state.saving = saving
    case .hookFailed(let words): state.warn("the notification hook: \(state.safe(words))")
    case .fileWasRead(let path, let reading): fileWasRead(path, reading, in: &state)
    case .timePassed:
      if let until = state.message?.until, until <= now { state.message = nil }
      return tellNews(in: &state, at: now)
    case .exported(let message):
      state.export = nil
      state.mayStopExport = false
      state.message = message
      fileWorkEnded(message.level == .warning, in: &state) { if case .export = $0 { true } else { false } }
    case .wentOutMeanwhile:
      state.warn("it had gone out by then: the agent gets it, and it stands in the draft, too")
    case .exportProgressed(let progress): state.export = progress
    case .filesListed(let listing): filesListed(listing, in: &state)
    case .historyFound(let sent): state.composer.remember(sent)
    case .searchProgressed(let progress):
      return searchProgressed(progress, in: &state, layout: &layout, at: now)
    case .copied(let report): state.message = report.message(in: state.setting.repertoire)
    case .sessionsListed(let directory): state.directory = directory
    case .answered(let query, let answer): answered(query, answer, in: &state, at: now)
    }
    return []
  }

  private static func receive(
    _ input: TerminalInput, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    if case .synchronizedOutput(let answer) = input { state.surroundings.synchronizedOutput = answer }
    if state.isBare { return leaveBare(&state, for: input, at: now) }
    switch input {
    case .key(let key): return press(key, in: &state, layout: &layout, at: now)
    case .keys(let keys): return press(together: keys, in: &state, layout: &layout, at: now)
    case .paste(let text): return paste(text, into: &state, at: now)
    case .wheel(let direction):
      turnWheel(by: direction == .up ? -wheelStep : wheelStep, in: &state, layout: &layout, at: now)
    case .focus(let isGained):
      state.hasTerminalFocus = isGained
      state.focusGainedAt = isGained ? now : nil
      if isGained {
        state.notifier.personLooked()
        tellUnread(in: &state, layout: &layout, at: now)
      } else {
        state.transcript.readerLeft(on: state.page(at: now), layout: &layout)
      }
    case .click(let position): click(position, in: &state, at: now)
    case .unrecognised(let bytes): tellOfLostText(bytes, in: &state)
    case .synchronizedOutput: break
    }
    return []
  }

  /// Escape sequences are the terminal's; anything else was meant as text.
  private static func tellOfLostText(_ bytes: [UInt8], in state: inout AppState) {
    guard let first = bytes.first, first >= 0x80 else { return }
    state.warn("left out what is no UTF-8: \(Count.of(bytes.count, "byte"))")
  }

  /// Rows a notch of the wheel moves: what terminals themselves scroll.
  private static let wheelStep = 3

  /// The wheel scrolls the transcript, and the open request where that is all there is to see.
  private static func turnWheel(
    by rows: Int, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) {
    if case .page(let page) = state.overlay {
      scroll(page, by: rows, in: &state)
    } else if state.request != nil, state.transcriptRoom.rows == 0 {
      readRequest(by: rows, in: &state)
    } else {
      state.errand = nil
      state.transcript.scroll(by: rows, on: state.page(at: now), layout: &layout)
    }
  }

  /// A paste is text. Into the request it goes only where words are written: it never answers anything.
  private static func paste(_ text: String, into state: inout AppState, at now: Moment) -> [AppEffect] {
    let clean = text.replacingCarriageReturns
    if state.search?.isTyping == true { return pasteIntoSearch(clean, in: &state) }
    if let overlay = state.overlay, paste(clean, into: overlay, &state, at: now) { return [] }
    switch state.focus {
    case .request:
      switch state.request?.field {
      case .words: state.request?.words.insert(clean)
      case .form: paste(clean, intoFormOf: &state)
      case .confirmation: state.warn("a paste confirms nothing: type the word")
      case nil:
        state.warn("a paste answers nothing; \(state.key(.backToComposer, in: .request)) goes back to the composer")
      }
    case .composer, .transcript:
      state.focus = .composer
      state.composer.endSearch(taking: false)
      state.composer.paste(clean)
    }
    return []
  }

  private static func sessionChanged(
    _ session: SessionState, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    state.session = session
    state.search?.follow(session.transcript)
    followRequests(in: &state, at: now)
    state.notifier.note(session, isWatched: state.hasTerminalFocus == true, at: now)
    return tellNews(in: &state, at: now) + resumeErrand(in: &state, layout: &layout, at: now)
  }
}

extension AppState {
  func context(at now: Moment) -> RenderContext {
    RenderContext(
      theme: theme, repertoire: setting.repertoire, now: now, utcOffsetSeconds: setting.utcOffset,
      keymap: setting.keymap, pace: setting.pace, isRecorded: surroundings.isRecorded, screenColumns: size.columns)
  }

  /// The transcript as it is looked at.
  func page(at now: Moment) -> TranscriptPage {
    TranscriptPage(session, area: transcriptRoom, context: context(at: now))
  }

  mutating func inform(_ text: SafeText) { message = Message(.info, text) }
  mutating func warn(_ text: SafeText) { message = Message(.warning, text) }

  func safe(_ foreign: String) -> SafeText { SafeText.exactLine(foreign, in: setting.repertoire) }

  /// What the key for a command is called, for a sentence about it.
  func key(_ command: Command, in place: Binding.Context) -> SafeText {
    setting.keymap.name(of: command, in: place, setting.repertoire)
  }
}

extension String {
  /// Terminals send a pasted line end as CR.
  var replacingCarriageReturns: String {
    guard utf8.contains(0x0D) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte == 0x0D { bytes.append(0x0A) } else if byte != 0x0A || previous != 0x0D { bytes.append(byte) }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Editors end a file with a line end that nobody wrote.
  var trimmingLastLineFeed: String { utf8.last == 0x0A ? String(unicodeScalars.dropLast()) : self }
}
