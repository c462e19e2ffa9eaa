package import TerminalPrimitives

/// The one table of keys. A key means what the focused pane says, else what it means everywhere.
package struct Keymap: Equatable, Sendable {
  package let bindings: [Binding]
  private let commands: [Place: Command]

  private struct Place: Hashable, Sendable {
    let context: Binding.Context
    let key: KeyPress
  }

  package static let standard = Keymap(everywhere + composer + transcript + request + page + picker)

  init(_ bindings: [Binding]) {
    self.bindings = bindings
    var commands: [Place: Command] = [:]
    for binding in bindings {
      for key in binding.keys { commands[Place(context: binding.context, key: key.asSent)] = binding.command }
    }
    self.commands = commands
  }

  package func command(for key: KeyPress, in context: Binding.Context) -> Command? {
    let key = key.asSent
    return commands[Place(context: context, key: key)] ?? commands[Place(context: .everywhere, key: key)]
  }

  private static let everywhere: [Binding] = [
    Binding(.everywhere, [KeyPress(.tab)], .nextPane, "go to the next pane: request, transcript, composer"),
    Binding(.everywhere, [KeyPress(.tab, .shift)], .previousPane, "go to the previous pane"),
    Binding(.everywhere, [KeyPress(.function(2))], .goToRequest, "go to the waiting request"),
    Binding(.everywhere, [KeyPress(.escape)], .backToComposer, "back to the composer; twice: interrupt the turn"),
    Binding(
      .everywhere, [.control("c")], .clearOrLeave, "clear the draft; twice on an empty draft: leave, the agent goes on"),
    Binding(.everywhere, [.control("z")], .suspend, "suspend the program"),
    Binding(.everywhere, [.control("l")], .repaint, "repaint the screen, nothing else"),
    Binding(.everywhere, [KeyPress(.function(1))], .help, "help for the focused pane (also ? on an empty draft)"),
    Binding(.everywhere, [KeyPress(.pageUp)], .pageUp, "scroll back (also the mouse wheel)"),
    Binding(.everywhere, [KeyPress(.pageDown)], .pageDown, "scroll on"),
    Binding(.everywhere, [KeyPress(.end, .control), .alt("e")], .followEnd, "go to the end and follow it"),
    Binding(.everywhere, [.control("f")], .search, "search the transcript"),
    Binding(.everywhere, [KeyPress(.up, .alt)], .previousPrompt, "go to the prompt before"),
    Binding(.everywhere, [KeyPress(.down, .alt)], .nextPrompt, "go to the next prompt; after the last one: the end"),
    Binding(.everywhere, [.alt("n")], .goToUnread, "go to where you left: what is below is new"),
    Binding(.everywhere, [.control("o")], .toggleItem, "open or fold the selected or newest result"),
    Binding(.everywhere, [.control("e")], .toggleAllItems, "open or fold all results"),
    Binding(.everywhere, [.control("t")], .toggleReasoning, "show or fold the agent's reasoning"),
    Binding(.everywhere, [.alt("a")], .toggleActivity, "show or hide the activity, from 120 columns"),
    Binding(.everywhere, [.alt("r")], .sendAgain, "send a prompt again that the agent was not seen to read"),
    Binding(.everywhere, [.alt("q")], .outbox, "the outbox: prompts that the agent was not seen to read"),
    Binding(.everywhere, [.alt("w")], .withdrawPrompt, "take the newest unsent prompt back into the draft"),
    Binding(.everywhere, [KeyPress(.function(4)), .alt("x")], .palette, "find a command by its name, and run it"),
    Binding(
      .everywhere, [.alt("v")], .bareView, "the transcript as plain text on the terminal's own screen; any key returns"),
  ]

  private static let composer: [Binding] = [
    Binding(.composer, [KeyPress(.enter)], .send, "send"),
    Binding(
      .composer, [.control("j"), KeyPress(.enter, .alt)], .newLine,
      "new line; also Shift-Enter, where a terminal can tell it"),
    Binding(.composer, [.control("d")], .leaveIfEmpty, "delete forward; on an empty draft: leave"),
    Binding(.composer, [.control("g")], .editor, "edit the draft in $EDITOR"),
    Binding(
      .composer, [.control("r")], .searchHistory,
      "search the prompts written before; again: an older one; Enter takes it"),
    Binding(.composer, [.control("s")], .searchNewer, "in a search: a newer one"),
    Binding(.composer, [.control("p")], .olderPrompt, "older prompt; the draft comes back after the newest"),
    Binding(.composer, [.control("n")], .newerPrompt, "newer prompt"),
    Binding(.composer, [KeyPress(.up)], .up, "row up; from the first row: older prompt"),
    Binding(.composer, [KeyPress(.down)], .down, "row down; from the last row: newer prompt"),
    Binding(.composer, [KeyPress(.left), .control("b")], .left, "left"),
    Binding(.composer, [KeyPress(.right)], .right, "right"),
    Binding(.composer, [.alt("b"), KeyPress(.left, .control)], .wordLeft, "word left"),
    Binding(.composer, [.alt("f"), KeyPress(.right, .control)], .wordRight, "word right"),
    Binding(.composer, [KeyPress(.home), .control("a")], .lineStart, "start of the line"),
    Binding(.composer, [KeyPress(.end)], .lineEnd, "end of the line; at the draft's end: follow the transcript"),
    Binding(.composer, [KeyPress(.backspace), .control("h")], .deleteBackward, "delete backward"),
    Binding(.composer, [KeyPress(.delete)], .deleteForward, "delete forward"),
    Binding(.composer, [.control("w")], .deleteWordBackward, "delete what stands before up to a blank"),
    Binding(.composer, [KeyPress(.backspace, .alt)], .deleteLettersBackward, "delete the word before"),
    Binding(.composer, [.alt("d")], .deleteWordForward, "delete the word after"),
    Binding(.composer, [.control("u")], .deleteToLineStart, "delete to the start of the line"),
    Binding(.composer, [.control("k")], .deleteToLineEnd, "delete to the end of the line"),
    Binding(.composer, [.control("y")], .yank, "put in what was last deleted by the word or line"),
    Binding(.composer, [.alt("y")], .yankEarlier, "exchange it for what was deleted before that"),
    Binding(.composer, [.alt("t")], .transposeWords, "swap the word with the one before"),
    Binding(.composer, [.alt("u")], .upperCase, "the word in upper case"),
    Binding(.composer, [.alt("l")], .lowerCase, "the word in lower case"),
    Binding(.composer, [.alt("c")], .capitalize, "the word with a capital"),
    Binding(.composer, [.control("_")], .undo, "undo, also a cleared draft"),
    Binding(.composer, [.alt("z")], .redo, "redo"),
    Binding(.composer, [.alt("p")], .unfoldPaste, "unfold the paste at the cursor; undo folds it again"),
  ]

  private static let transcript: [Binding] = [
    Binding(.transcript, [KeyPress(.up), .letter("k")], .lineUp, "line up"),
    Binding(.transcript, [KeyPress(.down), .letter("j")], .lineDown, "line down"),
    Binding(.transcript, [KeyPress(.pageUp), .letter("b"), .control("b")], .pageUp, "page up"),
    Binding(.transcript, [KeyPress(.pageDown), .letter(" ")], .pageDown, "page down"),
    Binding(.transcript, [.control("u")], .halfPageUp, "half a page up"),
    Binding(.transcript, [.control("d")], .halfPageDown, "half a page down"),
    Binding(.transcript, [KeyPress(.home), .letter("g")], .top, "to the start"),
    Binding(.transcript, [KeyPress(.end), .letter("G")], .followEnd, "to the end, and follow it"),
    Binding(.transcript, [.letter("[")], .selectPrevious, "select the entry before"),
    Binding(.transcript, [.letter("]")], .selectNext, "select the entry after"),
    Binding(.transcript, [KeyPress(.enter)], .toggleItem, "open or fold the selected result"),
    Binding(.transcript, [.letter("/")], .search, "search the transcript"),
    Binding(.transcript, [.letter("n")], .findNext, "next match"),
    Binding(.transcript, [.letter("N")], .findPrevious, "match before"),
    Binding(.transcript, [.letter("{")], .previousPrompt, "go to the prompt before"),
    Binding(.transcript, [.letter("}")], .nextPrompt, "go to the next prompt; after the last one: the end"),
    Binding(.transcript, [.letter("D")], .lastDecision, "go to the last decision"),
    Binding(.transcript, [.letter("u")], .goToUnread, "go to where you left: what is below is new"),
    Binding(.transcript, [.letter("y")], .copyItem, "copy the selected entry as it was written, else the last answer"),
    Binding(.transcript, [.letter("Y")], .copyPart, "copy a block of code or another part of it"),
    Binding(.transcript, [.letter("?")], .help, "help"),
  ]

  private static let request: [Binding] = [
    Binding(.request, [.letter("o")], .select(.once), "select: approve once"),
    Binding(.request, [.letter("s")], .select(.session), "select: approve for this session, where offered"),
    Binding(.request, [.letter("d")], .select(.deny), "select: deny, or decline"),
    Binding(.request, [.letter("f")], .select(.words), "select: deny and say why, or write an answer"),
    Binding(.request, [.letter("e")], .select(.fields), "select: fill in the fields of a form"),
    Binding(.request, [.letter("a")], .select(.accept), "select: submit a form, or agree to a page"),
    Binding(.request, [.letter("c")], .select(.cancel), "select: put a form or a page away without an answer"),
    Binding(.request, [KeyPress(.right), KeyPress(.down)], .selectNextChoice, "select the next choice"),
    Binding(.request, [KeyPress(.left), KeyPress(.up)], .selectPreviousChoice, "select the choice before"),
    Binding(.request, [KeyPress(.enter)], .sendDecision, "send what is selected"),
    Binding(.request, [KeyPress(.pageDown), .letter(" ")], .pageDown, "read on"),
    Binding(.request, [KeyPress(.pageUp)], .pageUp, "read back"),
    Binding(.request, [.letter("n")], .nextRequest, "next request; this one stays waiting"),
    Binding(.request, [.letter("p")], .previousRequest, "request before"),
    Binding(.request, [.letter("x")], .skipRequest, "skip: this one stays waiting; the next one, or the composer"),
    Binding(.request, [.letter("]")], .nextHunk, "next hunk of a diff; what is jumped over does not count as seen"),
    Binding(.request, [.letter("[")], .previousHunk, "hunk before"),
    Binding(.request, [.letter("v")], .fullScreen, "the whole request on the full screen, and back"),
    Binding(.request, [.control("o")], .unfoldRequest, "unfold or fold what is only known as JSON"),
    Binding(
      .request, [.letter("|")], .showInPager, "the whole request in $PAGER; read there it does not count as seen"),
    Binding(.request, [.letter("?")], .help, "help"),
  ]
}
