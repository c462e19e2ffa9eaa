// TerminalUI: what is on the screen and what a key means, as pure functions. State and keys come in, cells, a new
// state and effects go out. It imports the model and the values of a terminal; never an actor, never ncurses.

/// What a person can do, whichever key it is on.
package enum Command: Hashable, Sendable {
  // Everywhere
  case nextPane, previousPane, goToRequest, backToComposer
  case clearOrLeave, interrupt, suspend, repaint, help
  case pageUp, pageDown, followEnd
  case toggleItem, toggleAllItems, toggleReasoning
  case sendAgain, withdrawPrompt
  case palette
  case toggleActivity
  case bareView

  // The composer
  case send, newLine, leaveIfEmpty
  case left, right, up, down, wordLeft, wordRight, lineStart, lineEnd
  case deleteBackward, deleteForward, deleteWordBackward, deleteLettersBackward, deleteWordForward
  case deleteToLineStart, deleteToLineEnd
  case transposeWords, upperCase, lowerCase, capitalize
  case undo, redo, yank, yankEarlier, unfoldPaste, editor
  case olderPrompt, newerPrompt, searchHistory, searchNewer

  // The transcript
  case lineUp, lineDown, halfPageUp, halfPageDown, top, selectPrevious, selectNext
  case search, findNext, findPrevious
  case previousPrompt, nextPrompt, lastDecision, goToUnread
  case copyItem, copyPart

  // The request
  case select(RequestChoice.Key)
  case selectNextChoice, selectPreviousChoice, sendDecision
  case nextRequest, previousRequest, skipRequest
  case nextHunk, previousHunk, fullScreen, unfoldRequest, showInPager

  // Pages and lists
  case copyPage, choose

  // The outbox
  case outbox, movePromptEarlier, movePromptLater, deletePrompt
}
