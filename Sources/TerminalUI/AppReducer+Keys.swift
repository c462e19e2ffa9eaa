import SessionModel
import TerminalPrimitives

extension AppReducer {
  /// A key means what its pane says; in the composer a scalar without a meaning is text.
  static func press(
    _ key: KeyPress, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    switch state.overlay {
    case .help(let context, let firstRow, let typed):
      return helpKey(key, context, firstRow, typed, in: &state, layout: &layout, at: now)
    case .page(let page): return pageKey(key, in: page, &state, layout: &layout, at: now)
    case .picker(let picker): return pickerKey(key, in: picker, &state, layout: &layout, at: now)
    case nil: break
    }
    if state.focus == .request, state.request?.swallows(keyAt: now) == true {
      guard state.isAlwaysHeard(key) else { return [] }
    }
    if state.focus == .composer, swallowsForComposer(key, in: &state, at: now) { return [] }
    if let effects = searchKey(key, in: &state, layout: &layout, at: now) { return effects }
    if let effects = partKey(key, in: &state) { return effects }
    if let effects = fieldKey(key, in: &state, at: now) ?? composerKey(key, in: &state, layout: &layout, at: now) {
      return effects
    }
    if let effects = slashKey(key, in: &state) { return effects }
    if key == .letter("?"), state.focus == .composer, state.composer.isEmpty {
      state.overlay = .help(.composer, firstRow: 0, typed: state.composer.vi?.isNormal == true ? "" : "?")
      return []
    }
    guard let command = state.setting.keymap.command(for: key, in: state.focus.context) else {
      return type(key, in: &state, at: now)
    }
    if command != .clearOrLeave { state.lastLeaveKeyAt = nil }
    state.message = nil
    return perform(command, in: &state, layout: &layout, at: now)
  }

  /// A request has just closed by itself: what was meant for it is neither text nor a command, until a pause.
  private static func swallowsForComposer(_ key: KeyPress, in state: inout AppState, at now: Moment) -> Bool {
    guard var quiet = state.composerQuiet, !state.means(key, [.suspend, .repaint]) else { return false }
    let isSwallowed = quiet.swallows(keyAt: now)
    state.composerQuiet = isSwallowed ? quiet : nil
    return isSwallowed
  }

  private static func type(_ key: KeyPress, in state: inout AppState, at now: Moment) -> [AppEffect] {
    guard case .scalar(let scalar) = key.key, key.modifiers.isEmpty else { return [] }
    switch state.focus {
    case .composer:
      state.message = nil
      state.composer.insert(String(Character(scalar)))
    case .transcript: state.inform("\(state.key(.backToComposer, in: .transcript)) goes back to the composer")
    case .request:
      // Somebody writes a sentence: the letters of it that mean something here were not meant for the prompt either.
      state.request?.select(nil, at: now)
      state.request?.disarm(at: now)
      let help = state.key(.help, in: .request)
      let back = state.key(.backToComposer, in: .request)
      state.inform("this key means nothing here; \(help) lists the keys, \(back) goes back")
    }
    return []
  }

  private static func helpKey(
    _ key: KeyPress, _ context: Binding.Context, _ firstRow: Int, _ typed: String, in state: inout AppState,
    layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    if let step = helpStep(key, in: state) {
      state.overlay = .help(context, firstRow: max(0, firstRow + step), typed: typed)
      return []
    }
    // The bar above says where this leads. An open request is what the help was called from: closing leads back to it.
    let command = state.setting.keymap.command(for: key, in: .everywhere)
    if command?.leadsToRequest == true, state.request == nil, !state.session.requests.requests.isEmpty {
      return leaveOverlay(by: command, in: &state, layout: &layout, at: now)
    }
    state.overlay = nil
    guard !typed.isEmpty, case .scalar(let scalar) = key.key, key.modifiers.isEmpty else { return [] }
    state.composer.insert(typed + String(Character(scalar)))
    return []
  }

  /// The rows that a key scrolls the help by; nil for every key that closes it.
  private static func helpStep(_ key: KeyPress, in state: AppState) -> Int? {
    let page = max(1, state.size.rows - 4)
    let steps: [Command: Int] = [.down: 1, .up: -1, .pageDown: page, .pageUp: -page]
    return state.setting.keymap.command(for: key, in: .composer).flatMap { steps[$0] }
  }
}

extension Command {
  /// Whether it goes to a waiting request from what lies over the panes.
  fileprivate var leadsToRequest: Bool { [.goToRequest, .nextPane, .previousPane].contains(self) }
}

extension AppState {
  /// Going back answers nothing, so that it is heard also while the prompt is not armed.
  fileprivate func isAlwaysHeard(_ key: KeyPress) -> Bool {
    means(key, [.backToComposer, .clearOrLeave, .suspend, .repaint])
  }

  /// Whether a key means one of these everywhere.
  fileprivate func means(_ key: KeyPress, _ commands: [Command]) -> Bool {
    setting.keymap.command(for: key, in: .everywhere).map(commands.contains) == true
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
