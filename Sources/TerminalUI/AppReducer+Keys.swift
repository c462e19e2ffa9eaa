import SessionModel
import TerminalPrimitives

extension AppReducer {
  /// A key means what its pane says; in the composer a scalar without a meaning is text.
  static func press(
    _ key: KeyPress, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    if case .help(let context, let firstRow, let typed) = state.overlay {
      return helpKey(key, context, firstRow, typed, in: &state)
    }
    if state.focus == .request, state.request?.swallows(keyAt: now) == true {
      guard isAlwaysHeard(key) else { return [] }
    }
    if state.focus == .composer, swallowsForComposer(key, in: &state, at: now) { return [] }
    if let effects = fieldKey(key, in: &state, at: now) { return effects }
    if key == .letter("?"), state.focus == .composer, state.composer.isEmpty {
      state.overlay = .help(.composer, firstRow: 0, typed: "?")
      return []
    }
    guard let command = state.setting.keymap.command(for: key, in: state.focus.context) else {
      return type(key, in: &state)
    }
    if command != .clearOrLeave { state.lastLeaveKeyAt = nil }
    state.message = nil
    return perform(command, in: &state, layout: &layout, at: now)
  }

  /// Going back answers nothing, so that it is heard also while the prompt is not armed.
  private static func isAlwaysHeard(_ key: KeyPress) -> Bool {
    [KeyPress(.escape), .control("c"), .control("z"), .control("l")].contains(key)
  }

  /// A request has just closed by itself: what was meant for it is neither text nor a command, until a pause.
  private static func swallowsForComposer(_ key: KeyPress, in state: inout AppState, at now: Moment) -> Bool {
    guard var quiet = state.composerQuiet, ![.control("z"), .control("l")].contains(key) else { return false }
    let isSwallowed = quiet.swallows(keyAt: now)
    state.composerQuiet = isSwallowed ? quiet : nil
    return isSwallowed
  }

  private static func type(_ key: KeyPress, in state: inout AppState) -> [AppEffect] {
    guard case .scalar(let scalar) = key.key, key.modifiers.isEmpty else { return [] }
    switch state.focus {
    case .composer:
      state.message = nil
      state.composer.insert(String(Character(scalar)))
    case .transcript: state.inform("Esc goes back to the composer")
    case .request: state.inform("this key means nothing here; ? lists the keys, Esc goes back")
    }
    return []
  }

  private static func helpKey(
    _ key: KeyPress, _ context: Binding.Context, _ firstRow: Int, _ typed: String, in state: inout AppState
  ) -> [AppEffect] {
    if let step = helpStep(key, in: state) {
      state.overlay = .help(context, firstRow: max(0, firstRow + step), typed: typed)
      return []
    }
    state.overlay = nil
    guard !typed.isEmpty, case .scalar(let scalar) = key.key, key.modifiers.isEmpty else { return [] }
    state.composer.insert(typed + String(Character(scalar)))
    return []
  }

  /// The rows that a key scrolls the help by; nil for every key that closes it.
  private static func helpStep(_ key: KeyPress, in state: AppState) -> Int? {
    let page = max(1, state.size.rows - 4)
    switch key.key {
    case .down: return 1
    case .up: return -1
    case .pageDown: return page
    case .pageUp: return -page
    case .scalar, .enter, .tab, .backspace, .delete, .insert, .escape, .left, .right, .home, .end, .function:
      return nil
    }
  }
}

extension Focus {
  var context: Binding.Context {
    switch self {
    case .composer: .composer
    case .transcript: .transcript
    case .request: .request
    }
  }
}
