/// The moments of a draft that undo and redo go through. What is typed in one go is one step.
struct EditHistory: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case typing, erasing, other
  }

  private var past: [DraftText] = []
  private var future: [DraftText] = []
  /// The kind of the step that still grows.
  private var open: Kind?

  /// Enough to undo an afternoon's slips.
  private static let stepLimit = 500
  /// Bytes that all steps together may hold: a few drafts as long as can be sent.
  private static let byteLimit = 64 << 20

  /// To be told before each change. `continues` says that it belongs to the one before it when that was of its kind.
  mutating func draftWillChange(_ draft: DraftText, by kind: Kind, continues: Bool = false) {
    future = []
    defer { open = kind }
    guard !continues || open != kind else { return }
    past.append(draft)
    trim()
  }

  /// What comes now is another step, whatever it is.
  mutating func endStep() { open = nil }

  mutating func undo(_ draft: DraftText) -> DraftText? {
    guard let step = past.popLast() else { return nil }
    future.append(draft)
    open = nil
    return step
  }

  mutating func redo(_ draft: DraftText) -> DraftText? {
    guard let step = future.popLast() else { return nil }
    past.append(draft)
    open = nil
    return step
  }

  /// The newest step stays, however long it is.
  private mutating func trim() {
    var bytes = 0
    var newer: [PasteSign: FoldedPaste] = [:]
    let kept = past.suffix(Self.stepLimit).reversed().prefix { step in
      bytes += step.cost(beside: newer)
      newer = step.pastes
      return bytes <= Self.byteLimit
    }
    past.removeFirst(past.count - max(1, kept.count))
  }
}

extension DraftText {
  /// Bytes that it takes besides what the step after it holds anyway.
  fileprivate func cost(beside newer: [PasteSign: FoldedPaste]) -> Int {
    pastes.reduce(buffer.count) { newer[$1.key] == nil ? $0 + $1.value.text.utf8.count : $0 }
  }
}
