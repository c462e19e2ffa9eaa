import SessionModel
import TerminalPrimitives

extension AppReducer {
  static func perform(
    _ command: Command, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    switch command {
    case .nextPane: moveFocus(forward: true, in: &state, at: now)
    case .previousPane: moveFocus(forward: false, in: &state, at: now)
    case .goToRequest: openRequest(in: &state, at: now)
    case .backToComposer: return back(in: &state, at: now)
    case .clearOrLeave: return clearOrLeave(in: &state, at: now)
    case .interrupt: return interrupt(in: &state)
    case .suspend: return [.suspend]
    case .repaint: return [.repaint]
    case .help: state.overlay = .help(state.focus.context, firstRow: 0)
    case .palette: openPalette(in: &state, at: now)
    case .toggleActivity: toggleActivity(in: &state)
    case .bareView: return showBare(in: &state)
    case .sendAgain: return sendAgain(in: &state)
    case .outbox: openOutbox(in: &state, at: now)
    case .withdrawPrompt: return withdraw(in: &state)
    case .pageUp, .pageDown, .followEnd, .toggleAllItems, .toggleReasoning, .lineUp, .lineDown, .halfPageUp,
      .halfPageDown, .top:
      read(command, in: &state, layout: &layout, at: now)
    case .toggleItem: return openSelected(in: &state, layout: &layout, at: now)
    case .selectPrevious: return selectNeighbour(.backward, in: &state, layout: &layout, at: now)
    case .selectNext: return selectNeighbour(.forward, in: &state, layout: &layout, at: now)
    case .search: return startSearch(in: &state, layout: &layout, at: now)
    case .findNext: return findAgain(.forward, in: &state, layout: &layout, at: now)
    case .findPrevious: return findAgain(.backward, in: &state, layout: &layout, at: now)
    case .previousPrompt, .nextPrompt, .lastDecision, .goToUnread:
      return jump(command, in: &state, layout: &layout, at: now)
    case .copyItem: return copySelected(in: &state)
    case .copyPart: return copyPart(in: &state)
    case .send, .newLine, .leaveIfEmpty, .left, .right, .up, .down, .wordLeft, .wordRight, .lineStart, .lineEnd,
      .deleteBackward, .deleteForward, .deleteWordBackward, .deleteWordForward, .deleteToLineStart, .deleteToLineEnd,
      .deleteLettersBackward, .transposeWords, .upperCase, .lowerCase, .capitalize, .undo, .redo, .yank, .yankEarlier,
      .unfoldPaste, .editor, .olderPrompt, .newerPrompt, .searchHistory,
      .searchNewer:
      return write(command, in: &state, at: now)
    case .select, .selectNextChoice, .selectPreviousChoice, .sendDecision, .nextRequest, .previousRequest,
      .skipRequest, .nextHunk, .previousHunk, .fullScreen, .unfoldRequest, .showInPager:
      return decide(command, in: &state, at: now)
    // They mean something only in what lies over the panes.
    case .copyPage, .choose, .movePromptEarlier, .movePromptLater, .deletePrompt: break
    }
    return []
  }

  /// Esc twice in this time interrupts the turn.
  private static let doubleEscape = Duration.milliseconds(1_000)

  private static func back(in state: inout AppState, at now: Moment) -> [AppEffect] {
    state.errand = nil
    if state.focus != .composer {
      leaveRequest(in: &state)
      state.focus = .composer
      return endSearch(in: &state)
    }
    if let last = state.lastEscapeAt, now.since(last) <= doubleEscape {
      state.lastEscapeAt = nil
      return interrupt(in: &state)
    }
    state.lastEscapeAt = now
    if state.session.turn.runningSince != nil {
      let words: SafeText = "\(state.key(.backToComposer, in: .everywhere)) again interrupts the turn"
      state.message = Message(.info, words, until: now + doubleEscape)
    }
    return []
  }

  static func interrupt(in state: inout AppState) -> [AppEffect] {
    if let obstacle = state.session.obstacleToInterrupting {
      state.inform(obstacle)
      return []
    }
    state.inform("asked the agent to stop")
    return [.session(.aborted)]
  }

  /// Ctrl-C twice in this time on an empty draft leaves.
  private static let doubleLeave = Duration.seconds(2)

  private static func clearOrLeave(in state: inout AppState, at now: Moment) -> [AppEffect] {
    if state.focus != .composer {
      state.lastLeaveKeyAt = nil
      return back(in: &state, at: now)
    }
    if state.composer.bringBack() { return [] }
    guard state.composer.isEmpty else {
      state.composer.clear()
      state.inform("draft cleared; \(state.key(.undo, in: .composer)) brings it back")
      return []
    }
    if let last = state.lastLeaveKeyAt, now.since(last) <= doubleLeave { return [.leave] }
    state.lastLeaveKeyAt = now
    let words: SafeText = "\(state.key(.clearOrLeave, in: .everywhere)) again: \(state.session.leaving)"
    state.message = Message(.info, words, until: now + doubleLeave)
    return []
  }

  private static func sendAgain(in state: inout AppState) -> [AppEffect] {
    guard let prompt = state.session.outbox.firstToSendAgain else {
      Command.sendAgain.obstacle(in: state).map { state.inform($0) }
      return []
    }
    return [.session(.resent(prompt.id))]
  }

  /// Takes the newest prompt that has not gone out back into the draft.
  private static func withdraw(in state: inout AppState) -> [AppEffect] {
    guard let prompt = state.session.outbox.prompts.last(where: \.canBeWithdrawn) else {
      Command.withdrawPrompt.obstacle(in: state).map { state.inform($0) }
      return []
    }
    return takeBack(prompt, in: &state)
  }

  private static func moveFocus(forward: Bool, in state: inout AppState, at now: Moment) {
    let hasRequest = !state.session.requests.requests.isEmpty
    let order: [Focus] = hasRequest ? [.composer, .request, .transcript] : [.composer, .transcript]
    let place = order.firstIndex(of: state.focus) ?? 0
    let next = order[(place + (forward ? 1 : order.count - 1)) % order.count]
    leaveRequest(in: &state)
    if next == .request { openRequest(in: &state, at: now) } else { state.focus = next }
  }

  private static func read(
    _ command: Command, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) {
    if state.focus == .request, command == .pageUp || command == .pageDown {
      return pageRequest(forward: command == .pageDown, in: &state)
    }
    state.errand = nil
    state.transcript.perform(command, on: state.page(at: now), layout: &layout)
  }
}

extension TranscriptView {
  fileprivate mutating func perform(_ command: Command, on page: TranscriptPage, layout: inout TranscriptLayout) {
    switch command {
    case .pageUp: pageUp(on: page, layout: &layout)
    case .pageDown: pageDown(on: page, layout: &layout)
    case .halfPageUp: scroll(by: -page.halfStep, on: page, layout: &layout)
    case .halfPageDown: scroll(by: page.halfStep, on: page, layout: &layout)
    case .lineUp: scroll(by: -1, on: page, layout: &layout)
    case .lineDown: scroll(by: 1, on: page, layout: &layout)
    case .top: toTop(on: page, layout: &layout)
    case .followEnd: follow()
    case .toggleAllItems: toggleAll()
    case .toggleReasoning: toggleReasoning()
    default: break
    }
  }
}
