import TerminalPrimitives

/// The keys of what lies over the panes. Esc closes it, as it closes everything.
extension Keymap {
  static let page: [Binding] = [
    Binding(.page, [KeyPress(.up), .letter("k")], .lineUp, "line up"),
    Binding(.page, [KeyPress(.down), .letter("j")], .lineDown, "line down"),
    Binding(.page, [KeyPress(.pageDown), .letter(" ")], .pageDown, "read on"),
    Binding(.page, [KeyPress(.pageUp)], .pageUp, "read back"),
    Binding(.page, [KeyPress(.home), .letter("g")], .top, "to the start"),
    Binding(.page, [KeyPress(.end), .letter("G")], .followEnd, "to the end"),
    Binding(.page, [.letter("y")], .copyPage, "copy the text of the page"),
    Binding(.page, [.letter("?")], .help, "help"),
  ]

  static let picker: [Binding] = [
    Binding(.picker, [KeyPress(.enter)], .choose, "take the selected row"),
    Binding(.picker, [KeyPress(.up)], .selectPrevious, "select the row before"),
    Binding(.picker, [KeyPress(.down)], .selectNext, "select the row after"),
    Binding(.picker, [KeyPress(.pageUp)], .pageUp, "select a row further up"),
    Binding(.picker, [KeyPress(.pageDown)], .pageDown, "select a row further down"),
    Binding(
      .picker, [.alt("k")], .movePromptEarlier, "in the outbox: let the prompt go out earlier"),
    Binding(.picker, [.alt("j")], .movePromptLater, "in the outbox: let it go out later"),
    Binding(.picker, [KeyPress(.delete, .alt), .alt("d")], .deletePrompt, "in the outbox: delete the prompt"),
  ]
}
