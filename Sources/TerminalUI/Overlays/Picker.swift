import SessionModel
import TerminalPrimitives

/// A list to choose from: which one, what it is filtered by, and the row that Enter takes.
///
/// A new list is a case of `Kind`, a file in `Pickers` that makes its content from the state, a line in `Kind.content`,
/// and a case of `PickerChoice` with what it does in `AppReducer.take`. `AppReducer.openPicker(.kind, in:)` shows it.
package struct Picker: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// The commands, and what the keys do in this place.
    case palette(Binding.Context)
    case themes
    /// The prompts that the agent was not seen to read.
    case outbox
    case sessions, models, modes
  }

  package let kind: Kind
  package internal(set) var filter = TextBuffer()
  /// The row that Enter takes: a row may move while the list is open, and is still the one that was meant.
  package internal(set) var selected: PickerChoice?

  init(_ kind: Kind) { self.kind = kind }
}

extension Picker.Kind {
  func content(_ state: AppState, _ context: RenderContext) -> PickerContent {
    switch self {
    case .palette(let place): Palette.content(state, place, context)
    case .themes: ThemesPicker.content(state)
    case .outbox: OutboxPicker.content(state, context)
    case .sessions: SessionsPicker.content(state, context)
    case .models: ModelsPicker.content(state, context)
    case .modes: ModesPicker.content(state)
    }
  }
}

extension Picker.Kind {
  /// Whether Enter, pressed right after the list was opened, may take the row: a new session is never begun by that, and
  /// a prompt that has gone out cannot be taken.
  func mayBeChosenUnread(_ row: PickerRow, in session: SessionState) -> Bool {
    switch self {
    case .sessions:
      if case .session(.new) = row.choice { return false }
      return row.row.obstacle == nil
    case .outbox: return OutboxPicker.holds(row.choice, in: session)
    case .palette, .themes, .models, .modes: return true
    }
  }
}

extension AppState {
  /// The rows of a list that its filter leaves, the best matches first.
  func rows(of picker: Picker, at now: Moment) -> [PickerRow] {
    picker.kind.content(self, context(at: now)).rows(matching: picker.filter.text)
  }
}
