import CopilotProtocol
package import SessionModel

/// A form under the keys: what has been entered, which field the keys go to, and where in it.
package struct FormView: Equatable, Sendable {
  package private(set) var draft: FormDraft
  /// The field that the keys go to, from 0.
  package private(set) var index = 0
  /// The text of that field, where it is one, with the caret.
  package private(set) var text = TextBuffer()
  /// The choice under the cursor of that field.
  package private(set) var cursor = 0
  /// Whether fields that are missing say so: from the first attempt to submit on.
  private(set) var namesMissing = false

  /// Nil for everything that is no form which could be filled in.
  init?(of request: PendingRequest) {
    guard case .form(let form) = request.matter, !form.isPage, request.canBeApproved else { return nil }
    draft = FormDraft(form.fields)
    enter(0)
  }

  var entry: FormEntry { draft.entries[index] }
  var isOnText: Bool { if case .text = entry.value { true } else { false } }

  /// The texts between which the cursor moves; none in a field that is typed.
  var optionCount: Int { entry.field.optionCount }

  /// What is wrong with a field, as far as it is to be said: an empty one is only called missing after an attempt.
  func fault(at place: Int) -> FormFault? {
    guard let fault = draft.entries[place].fault else { return nil }
    return fault == .missing && !namesMissing ? nil : fault
  }

  mutating func enter(_ place: Int) {
    index = place
    text = if case .text(let typed) = entry.value { TextBuffer(typed) } else { TextBuffer() }
    cursor = entry.chosenOption ?? 0
  }

  /// Goes to the field after or before; false where there is none.
  mutating func step(by step: Int) -> Bool {
    guard draft.entries.indices.contains(index + step) else { return false }
    enter(index + step)
    return true
  }

  /// Why the form cannot be submitted; its field is where the keys go next.
  mutating func findFault() -> FormRefusal? {
    guard let refusal = draft.refusal else { return nil }
    namesMissing = true
    enter(refusal.index)
    return refusal
  }

  mutating func edit(_ change: (inout TextBuffer) -> Void) {
    guard isOnText else { return }
    change(&text)
    draft.write(text.text, at: index)
  }

  /// Takes a value as a whole, or says what is wrong with it and keeps the one before.
  mutating func take(_ value: FormEntry.Value) -> FormFault? {
    var changed = draft
    changed.enter(value, at: index)
    if let fault = changed.entries[index].fault { return fault }
    draft = changed
    enter(index)
    return nil
  }

  /// Deletes backward in a text, and empties every other field.
  mutating func deleteBackward() {
    if isOnText { edit { $0.deleteBackward() } } else { draft.clear(at: index) }
  }

  /// Moves to the option after or before. Where only one can be chosen, that chooses it.
  mutating func moveCursor(by step: Int) {
    guard optionCount > 0 else { return }
    let isOpen = entry.chosenOption == nil && !entry.takesSeveral
    let next = isOpen ? (step > 0 ? 0 : optionCount - 1) : cursor + step
    guard (0..<optionCount).contains(next) else { return }
    cursor = next
    if !entry.takesSeveral { choose() }
  }

  /// Takes what is under the cursor, or in a field of several gives it back.
  mutating func choose() {
    switch entry.value {
    case .truth(let truth): if truth != (cursor == 0) { draft.set(cursor == 0, at: index) }
    case .choice, .choices: draft.pick(cursor, at: index)
    case .text, .nothing: break
    }
  }

  /// The meaning of Space outside texts.
  mutating func toggle() {
    if case .truth = entry.value {
      draft.toggle(at: index)
      cursor = entry.chosenOption ?? 0
    } else {
      choose()
    }
  }

  /// Goes on where an earlier form of the same request was left.
  mutating func takeUp(_ earlier: FormView) {
    draft.takeUp(earlier.draft)
    enter(draft.entries.indices.contains(earlier.index) ? earlier.index : 0)
  }
}

extension FormEntry {
  var takesSeveral: Bool { if case .choices = value { true } else { false } }

  /// The option that is chosen, where only one can be.
  var chosenOption: Int? {
    switch value {
    case .choice(let choice): choice
    case .truth(let truth): truth.map { $0 ? 0 : 1 }
    case .text, .choices, .nothing: nil
    }
  }

  func isChosen(_ option: Int) -> Bool {
    if case .choices(let chosen) = value { chosen.contains(option) } else { chosenOption == option }
  }
}

extension ElicitationField {
  /// How many things it lets one choose between: for yes and no, two.
  var optionCount: Int { if case .boolean = kind { 2 } else { choices.count } }
}
