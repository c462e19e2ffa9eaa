/// A command in the place of a draft. The draft waits aside with its cursor, and comes back once the command was run or
/// given up; it stays what is kept on the disk meanwhile.
extension Composer {
  package var isAside: Bool { aside != nil }

  /// Begins a command, also where something is written already. A command that stands there is no draft.
  package mutating func beginCommand(_ text: String) {
    if aside == nil, !isEmpty, SlashLine(draft.text) == nil { aside = hidden ?? draft }
    replace(with: TextBuffer(text))
  }

  /// Puts the draft back in its place. Says whether one was waiting.
  @discardableResult
  package mutating func bringBack() -> Bool {
    guard let waiting = aside else { return false }
    aside = nil
    replace(with: waiting)
    return true
  }

  /// Puts the text of a file where the cursor of the draft stands, or stood when it was set aside.
  package mutating func insertFile(_ text: String, named name: String) {
    if aside == nil { fold(text, from: .file(name)) } else { aside?.fold(text, from: .file(name)) }
  }

  /// What must not be lost: the draft that waits (also while a prompt of the history stands in its place), and what
  /// stands in its place, unless that is a command.
  package var draftToKeep: DraftText {
    let shown = hidden ?? draft
    guard var whole = aside else { return shown }
    guard !shown.isEmpty, SlashLine(shown.text) == nil else { return whole }
    whole.edit { $0.moveToEnd() }
    whole.insert("\n")
    whole.insert(shown)
    return whole
  }
}
