import SessionModel
import TerminalPrimitives

/// Lists to choose from.
extension AppReducer {
  /// The palette offers what the keys do in the composer or the transcript, never in a request.
  static func openPalette(in state: inout AppState, at now: Moment) {
    openPicker(.palette(state.focus == .transcript ? .transcript : .composer), in: &state, at: now)
  }

  static func pickerKey(
    _ key: KeyPress, in picker: Picker, _ state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    state.message = nil
    let page = OverlayLayout(state).body.size.rows
    switch state.setting.keymap.command(for: key, in: .picker) {
    case .selectPrevious: select(by: -1, in: picker, &state, at: now)
    case .selectNext: select(by: 1, in: picker, &state, at: now)
    case .pageUp: select(by: -page, in: picker, &state, at: now)
    case .pageDown: select(by: page, in: picker, &state, at: now)
    case .choose: return choose(in: picker, &state, layout: &layout, at: now)
    case .help: state.overlay = .help(.picker, firstRow: 0)
    case let command:
      if let effects = outboxKey(command, in: picker, &state, at: now) {
        return effects
      } else if let filter = edited(picker.filter, by: key, state.setting.keymap) {
        refilter(picker, filter, in: &state, at: now)
      } else {
        return leaveOverlay(by: command, in: &state, layout: &layout, at: now)
      }
    }
    return []
  }

  /// The filter after a key that edits it; nil where the key does something else.
  private static func edited(_ filter: TextBuffer, by key: KeyPress, _ keymap: Keymap) -> TextBuffer? {
    var filter = filter
    if case .scalar(let scalar) = key.key, key.modifiers.isEmpty {
      filter.insert(String(Character(scalar)))
      return filter
    }
    switch keymap.command(for: key, in: .composer) {
    case .left: filter.moveLeft()
    case .right: filter.moveRight()
    case .lineStart: filter.moveToLineStart()
    case .lineEnd: filter.moveToLineEnd()
    case .deleteBackward: filter.deleteBackward()
    case .deleteForward: filter.deleteForward()
    case .deleteWordBackward: filter.deleteWordBackward()
    case .deleteLettersBackward: filter.deleteLettersBackward()
    case .deleteToLineStart: filter.deleteToLineStart()
    case .deleteToLineEnd: filter.deleteToLineEnd()
    default: return nil
    }
    return filter
  }

  /// Another filter selects its best match.
  static func refilter(_ picker: Picker, _ filter: TextBuffer, in state: inout AppState, at now: Moment) {
    var picker = picker
    let isSameText = picker.filter.text == filter.text
    picker.filter = filter
    if !isSameText { picker.selected = state.rows(of: picker, at: now).first?.choice }
    state.overlay = .picker(picker)
  }

  private static func select(by step: Int, in picker: Picker, _ state: inout AppState, at now: Moment) {
    let choices = state.rows(of: picker, at: now).map(\.choice)
    guard !choices.isEmpty else { return }
    // Rows that came after the list was opened: nothing of it is selected yet.
    let place = picker.selected.flatMap(choices.firstIndex) ?? (step > 0 ? -1 : choices.count)
    var picker = picker
    picker.selected = choices[max(0, min(choices.count - 1, place + step))]
    state.overlay = .picker(picker)
  }

  private static func choose(
    in picker: Picker, _ state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    let rows = state.rows(of: picker, at: now)
    guard let row = rows.first(where: { $0.choice == picker.selected }) else {
      let note = picker.kind.content(state, state.context(at: now)).note
      state.inform(rows.isEmpty ? note?.text ?? "nothing matches" : "the list has changed: select again")
      return []
    }
    if let obstacle = row.row.obstacle {
      state.warn(obstacle)
      return []
    }
    state.overlay = nil
    return take(row.choice, in: &state, layout: &layout, at: now)
  }

  static func take(
    _ choice: PickerChoice, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    switch choice {
    case .slash(let command): begin(command, in: &state, at: now)
    case .command(let command): perform(command, in: &state, layout: &layout, at: now)
    case .theme(let name): show(name, in: &state)
    case .prompt(let id): takeBack(id, in: &state)
    case .session(let destination): goTo(destination, in: &state)
    case .model(let model): switchModel(to: model, in: &state, at: now)
    case .mode(let mode): askForMode(mode, in: &state)
    }
  }
}
