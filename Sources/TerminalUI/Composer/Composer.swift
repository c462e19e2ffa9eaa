import TerminalPrimitives

/// The draft, its undo, and the prompts written before.
package struct Composer: Equatable, Sendable {
  package private(set) var buffer: TextBuffer
  private var undoSteps: [TextBuffer] = []
  private var history: [String]
  private var recalled: Recall?

  /// The place in the history that is shown, and the draft it hides.
  private struct Recall: Equatable, Sendable {
    let index: Int
    let hidden: TextBuffer
  }

  /// Enough to undo an afternoon's slips; each step holds a whole draft.
  private static let undoLimit = 100

  package init(draft: TextBuffer = TextBuffer(), history: [String] = []) {
    buffer = draft
    self.history = history
  }

  package var isEmpty: Bool { buffer.isEmpty }
  package var text: String { buffer.text }
  package var isRecalling: Bool { recalled != nil }

  package mutating func insert(_ text: String) { edit { $0.insert(text) } }

  package mutating func edit(_ change: (inout TextBuffer) -> Void) {
    let before = buffer
    change(&buffer)
    guard buffer.text != before.text else { return }
    recalled = nil
    remember(before)
  }

  package mutating func move(_ change: (inout TextBuffer) -> Void) { change(&buffer) }

  /// Empties the draft; undo brings it back.
  package mutating func clear() { replace(with: TextBuffer()) }

  package mutating func replace(with draft: TextBuffer) {
    guard draft.text != buffer.text else {
      buffer = draft
      return
    }
    remember(buffer)
    recalled = nil
    buffer = draft
  }

  package mutating func undo() {
    guard let step = undoSteps.popLast() else { return }
    recalled = nil
    buffer = step
  }

  /// Takes the draft out to be sent; it becomes the newest of the history.
  package mutating func takeDraft() -> String {
    let text = buffer.text
    if history.last != text { history.append(text) }
    clear()
    return text
  }

  package mutating func recallOlder() {
    let index = (recalled?.index ?? history.count) - 1
    guard index >= 0 else { return }
    show(index)
  }

  package mutating func recallNewer() {
    guard let recalled else { return }
    guard recalled.index + 1 < history.count else {
      buffer = recalled.hidden
      self.recalled = nil
      return
    }
    show(recalled.index + 1)
  }

  /// The next older prompt that holds the text which was in the draft when the search began.
  package mutating func searchOlder() -> Bool {
    let wanted = recalled?.hidden.text ?? buffer.text
    guard !wanted.isEmpty else { return false }
    let older = history[..<(recalled?.index ?? history.count)]
    guard let index = older.lastIndex(where: { $0.contains(wanted) }) else { return false }
    show(index)
    return true
  }

  private mutating func show(_ index: Int) {
    recalled = Recall(index: index, hidden: recalled?.hidden ?? buffer)
    buffer = TextBuffer(history[index])
  }

  private mutating func remember(_ step: TextBuffer) {
    undoSteps.append(step)
    if undoSteps.count > Self.undoLimit { undoSteps.removeFirst() }
  }
}
