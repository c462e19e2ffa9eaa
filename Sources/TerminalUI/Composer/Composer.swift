import TerminalPrimitives

/// The draft and everything that keys do to it: undo, what was cut out, the prompts written before, a search in them.
package struct Composer: Equatable, Sendable {
  package private(set) var draft: DraftText
  private var edits = EditHistory()
  package private(set) var killed = KillRing()
  private(set) var history: PromptHistory
  /// The draft that waits while a command is typed in its place.
  var aside: DraftText?
  /// The draft that a recalled prompt hides.
  private(set) var hidden: DraftText?
  package internal(set) var search: HistorySearch?
  /// Nil where keys are those of readline.
  package internal(set) var vi: ViState?

  package init(
    draft: DraftText = DraftText(), history: [DraftText] = [], editing: EditingStyle = .readline,
    killed: KillRing = KillRing()
  ) {
    self.draft = draft
    self.history = PromptHistory(history)
    vi = editing == .vi ? ViState() : nil
    self.killed = killed
  }

  /// The draft's text under its cursor, with signs for folded pastes.
  package var buffer: TextBuffer { draft.buffer }
  /// What would be sent.
  package var text: String { draft.text }
  package var isEmpty: Bool { draft.isEmpty }
  package var isRecalling: Bool { history.isRecalling }

  /// What was typed: a letter, or a few of them.
  package mutating func insert(_ text: String) {
    let beginsWord = !(text.first?.isWhitespace ?? true) && buffer.beforeCursor.last?.isWhitespace == true
    change(.typing, continues: !beginsWord) { $0.insert(text) }
  }

  /// A paste: a long one is folded.
  package mutating func paste(_ text: String) {
    if FoldedPaste.isDue(for: text) { fold(text, from: .paste) } else { change(.other) { $0.insert(text) } }
  }

  package mutating func fold(_ text: String, from origin: FoldedPaste.Origin) {
    change(.other) { $0.fold(text, from: origin) }
  }

  package mutating func unfold() -> DraftText.Unfolding {
    var result = DraftText.Unfolding.noPaste
    change(.other) { result = $0.unfold() }
    return result
  }

  /// Takes single characters away.
  package mutating func erase(_ change: (inout TextBuffer) -> Void) {
    self.change(.erasing, continues: true) { $0.edit(change) }
  }

  package mutating func edit(_ change: (inout TextBuffer) -> Void) { self.change(.other) { $0.edit(change) } }

  package mutating func move(_ change: (inout TextBuffer) -> Void) {
    endSteps()
    draft.edit(change)
  }

  /// Empties the draft; undo brings it back.
  package mutating func clear() { replace(with: DraftText()) }

  package mutating func replace(with new: DraftText) { change(.other) { $0 = new } }

  /// Puts a text that holds no paste in its place.
  package mutating func replace(with new: TextBuffer) { replace(with: DraftText(new, pastes: [:])) }

  package mutating func undo() { if let step = edits.undo(draft) { show(step) } }
  package mutating func redo() { if let step = edits.redo(draft) { show(step) } }

  /// Takes the draft out to be sent; it becomes the newest of the history. A draft that waited aside comes back.
  package mutating func takeDraft() -> SentPrompt {
    let sent = draft
    if !bringBack() { clear() }
    history.add(sent)
    vi?.beginInsert()
    return SentPrompt(text: sent.text, folds: sent.folds)
  }
}

// What was cut out.
extension Composer {
  /// Cuts a stretch out, to be put in again.
  mutating func kill(_ direction: KillRing.Direction, _ stretch: (TextBuffer) -> Range<Int>) {
    let range = stretch(buffer)
    guard !range.isEmpty else { return }
    let text = DraftText(TextBuffer(buffer[range]), pastes: draft.pastes)
    var ring = killed
    ring.add(text, direction)
    change(.other) { $0.edit { $0.delete(range) } }
    killed = ring
  }

  package mutating func yank() {
    var ring = killed
    guard let text = ring.yank() else { return }
    change(.other) { $0.insert(text) }
    killed = ring
  }

  /// Exchanges what was just put in for what was cut out before it.
  package mutating func yankEarlier() {
    var ring = killed
    guard let text = ring.yankEarlier(), let before = edits.undo(draft) else { return }
    draft = before
    change(.other) { $0.insert(text) }
    killed = ring
  }
}

// Prompts written before.
extension Composer {
  /// Another list of them, unless a person is looking at one.
  package mutating func remember(_ sent: [DraftText]) {
    if !isRecalling, search == nil { history = PromptHistory(sent) }
  }

  package mutating func recallOlder() {
    let draft = self.draft
    if let entry = history.older() { recall(entry, hiding: hidden ?? draft) }
  }

  package mutating func recallNewer() {
    guard history.isRecalling else { return }
    if let entry = history.newer() {
      recall(entry, hiding: hidden)
    } else if let hidden {
      recall(hidden, hiding: nil)
    }
  }

  private mutating func recall(_ entry: DraftText, hiding draft: DraftText?) {
    endSteps()
    hidden = draft
    self.draft = entry
    self.draft.edit { $0.moveToEnd() }
  }
}

extension Composer {
  /// Takes over what a search found, or puts the draft back by leaving it as it is.
  package mutating func endSearch(taking: Bool) {
    if taking, let found { replace(with: found) }
    search = nil
  }

  /// What the search shows.
  package var found: DraftText? { search?.shown.map { history.entries[$0] } }

  mutating func change(
    _ kind: EditHistory.Kind, continues: Bool = false, _ change: (inout DraftText) -> Void
  ) {
    let before = draft
    change(&draft)
    guard !draft.says(before) else { return }
    // A prompt that was recalled and is changed now is the draft; the one it hid comes back by undo.
    if let hidden {
      edits.draftWillChange(hidden, by: .other)
      edits.endStep()
    }
    edits.draftWillChange(before, by: kind, continues: continues)
    killed.endCut()
    killed.endYank()
    forgetRecall()
  }

  private mutating func show(_ step: DraftText) {
    endSteps()
    forgetRecall()
    draft = step
  }

  private mutating func endSteps() {
    edits.endStep()
    killed.endCut()
    killed.endYank()
  }

  private mutating func forgetRecall() {
    hidden = nil
    history.endRecall()
  }
}

/// Which keys edit the draft.
package enum EditingStyle: String, CaseIterable, Sendable {
  case readline, vi
}
