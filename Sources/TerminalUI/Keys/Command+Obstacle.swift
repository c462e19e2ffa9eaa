import SessionModel
import TerminalPrimitives

extension Command {
  /// Why it would do nothing now; nil where it may work, which can depend on more than is looked at here.
  func obstacle(in state: AppState) -> SafeText? {
    switch self {
    case .goToRequest: state.session.requests.requests.isEmpty ? "nothing waits for an answer" : nil
    case .interrupt: state.session.obstacleToInterrupting
    case .toggleActivity: state.obstacleToActivity
    case .sendAgain: state.session.outbox.firstToSendAgain == nil ? "no prompt waits to be sent again" : nil
    case .withdrawPrompt:
      state.session.outbox.prompts.contains(where: \.canBeWithdrawn) ? nil : "no prompt can be taken back"
    case .outbox: state.session.outbox.isEmpty ? "the outbox is empty: every prompt was seen" : nil
    case .send, .deleteBackward, .deleteForward, .deleteWordBackward, .deleteWordForward, .deleteToLineStart,
      .deleteToLineEnd, .deleteLettersBackward, .transposeWords, .upperCase, .lowerCase, .capitalize:
      state.composer.isEmpty ? "the draft is empty" : nil
    case .leaveIfEmpty: nil
    case .unfoldPaste: state.composer.draft.pastes.isEmpty ? "no paste is folded in the draft" : nil
    case .olderPrompt, .searchHistory: state.composer.history.entries.isEmpty ? "no prompt was written yet" : nil
    case .newerPrompt: state.composer.isRecalling ? nil : "the draft is no older prompt"
    case .searchNewer: state.composer.search == nil ? "the history is not searched" : nil
    case .toggleItem, .selectPrevious, .selectNext, .previousPrompt, .nextPrompt, .copyItem, .copyPart:
      state.session.transcript.items.isEmpty ? "nothing was said yet" : nil
    case .findNext, .findPrevious:
      state.search == nil && state.lastSearch.isEmpty ? "nothing was searched for yet" : nil
    case .goToUnread: state.transcript.unread == nil ? "nothing is new since you looked" : nil
    case .nextPane, .previousPane, .backToComposer, .clearOrLeave, .suspend, .repaint, .help, .pageUp, .pageDown,
      .followEnd, .toggleAllItems, .toggleReasoning, .search, .palette, .bareView, .newLine, .left, .right, .up,
      .down, .wordLeft, .wordRight, .lineStart, .lineEnd, .undo, .redo, .yank, .yankEarlier, .editor, .lineUp,
      .lineDown, .halfPageUp, .halfPageDown, .top, .select, .selectNextChoice, .selectPreviousChoice, .sendDecision,
      .nextRequest,
      .previousRequest, .skipRequest, .nextHunk, .previousHunk, .lastDecision, .fullScreen, .unfoldRequest,
      .showInPager, .copyPage, .choose, .movePromptEarlier, .movePromptLater, .deletePrompt:
      nil
    }
  }
}

extension SessionState {
  var obstacleToInterrupting: SafeText? {
    if standing != .live { return "there is no agent to interrupt" }
    return turn.runningSince == nil ? "the agent is not working on anything" : nil
  }
}

extension AppState {
  var obstacleToActivity: SafeText? {
    guard size.columns < Layout.leastColumnsWithActivity else { return nil }
    return
      "the activity pane needs \(Layout.leastColumnsWithActivity) columns; this screen has \(size.columns)"
  }
}
