extension Command {
  /// What the configuration file calls it. Stable: files of people name it.
  package var configName: String {
    switch self {
    case .nextPane: "next-pane"
    case .previousPane: "previous-pane"
    case .goToRequest: "go-to-request"
    case .backToComposer: "back-to-composer"
    case .clearOrLeave: "clear-or-leave"
    case .interrupt: "interrupt"
    case .suspend: "suspend"
    case .repaint: "repaint"
    case .help: "help"
    case .pageUp: "page-up"
    case .pageDown: "page-down"
    case .followEnd: "follow-end"
    case .toggleItem: "toggle-item"
    case .toggleAllItems: "toggle-all-items"
    case .toggleReasoning: "toggle-reasoning"
    case .sendAgain: "send-again"
    case .withdrawPrompt: "withdraw-prompt"
    case .send: "send"
    case .newLine: "new-line"
    case .leaveIfEmpty: "leave-if-empty"
    case .left: "left"
    case .right: "right"
    case .up: "up"
    case .down: "down"
    case .wordLeft: "word-left"
    case .wordRight: "word-right"
    case .lineStart: "line-start"
    case .lineEnd: "line-end"
    case .deleteBackward: "delete-backward"
    case .deleteForward: "delete-forward"
    case .deleteWordBackward: "delete-word-backward"
    case .deleteLettersBackward: "delete-letters-back"
    case .deleteToLineStart: "delete-to-line-start"
    case .deleteToLineEnd: "delete-to-line-end"
    case .deleteWordForward: "delete-word-forward"
    case .undo: "undo"
    case .redo: "redo"
    case .yank: "yank"
    case .yankEarlier: "yank-earlier"
    case .transposeWords: "transpose-words"
    case .upperCase: "upper-case"
    case .lowerCase: "lower-case"
    case .capitalize: "capitalize"
    case .outbox: "outbox"
    case .movePromptEarlier: "move-prompt-earlier"
    case .movePromptLater: "move-prompt-later"
    case .deletePrompt: "delete-prompt"
    case .unfoldPaste: "unfold-paste"
    case .editor: "editor"
    case .olderPrompt: "older-prompt"
    case .newerPrompt: "newer-prompt"
    case .searchHistory: "search-history"
    case .searchNewer: "search-newer"
    case .lineUp: "line-up"
    case .lineDown: "line-down"
    case .halfPageUp: "half-page-up"
    case .halfPageDown: "half-page-down"
    case .top: "top"
    case .selectPrevious: "select-previous"
    case .selectNext: "select-next"
    case .search: "search"
    case .findNext: "find-next"
    case .findPrevious: "find-previous"
    case .previousPrompt: "previous-prompt"
    case .nextPrompt: "next-prompt"
    case .lastDecision: "last-decision"
    case .goToUnread: "go-to-unread"
    case .copyItem: "copy"
    case .copyPart: "copy-part"
    case .select(.once): "approve-once"
    case .select(.session): "approve-for-session"
    case .select(.deny): "deny"
    case .select(.words): "deny-with-words"
    case .select(.fields): "fill-in"
    case .select(.accept): "accept"
    case .select(.cancel): "put-away"
    case .select(.option(let index)): "choose-option-\(index + 1)"
    case .selectNextChoice: "next-choice"
    case .selectPreviousChoice: "previous-choice"
    case .sendDecision: "send-decision"
    case .nextRequest: "next-request"
    case .previousRequest: "previous-request"
    case .skipRequest: "skip-request"
    case .nextHunk: "next-hunk"
    case .previousHunk: "previous-hunk"
    case .fullScreen: "full-screen"
    case .unfoldRequest: "unfold-request"
    case .showInPager: "pager"
    case .palette: "palette"
    case .toggleActivity: "toggle-activity"
    case .bareView: "bare-view"
    case .copyPage: "copy"
    case .choose: "choose"
    }
  }

  /// Whether it selects what lets the agent do something.
  var approves: Bool {
    guard case .select(let choice) = self else { return false }
    switch choice {
    case .once, .session, .accept, .option: return true
    case .deny, .words, .fields, .cancel: return false
    }
  }

  /// Whether it selects an answer of any kind.
  var selectsAnswer: Bool {
    if case .select = self { return true }
    return self == .selectNextChoice || self == .selectPreviousChoice
  }

  /// Whether it hands something to the agent.
  var sends: Bool { self == .send || self == .sendDecision }
}
