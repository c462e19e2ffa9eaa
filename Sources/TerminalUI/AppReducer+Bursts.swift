import SessionModel
import TerminalPrimitives

/// Keys that came in one piece: a slow line has gathered them, or they were pasted where a terminal does not say so. They
/// do what they do one by one, but for answering: what nobody pressed deliberately selects nothing and is no word typed.
extension AppReducer {
  static func press(
    together keys: [KeyPress], in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    // A key that is held down reads on.
    let readsOn = keys.allSatisfy { $0 == .letter(" ") }
    var effects: [AppEffect] = []
    for (place, key) in keys.enumerated() {
      if state.isAsked, !readsOn {
        refuse(keys[place...], in: &state, at: now)
        return effects
      }
      effects += press(key, in: &state, layout: &layout, at: now)
    }
    return effects
  }

  private static func refuse(_ keys: ArraySlice<KeyPress>, in state: inout AppState, at now: Moment) {
    let swallowed = keys.filter { _ in state.request?.swallows(keyAt: now) == true }
    guard swallowed.isEmpty else { return }
    state.request?.select(nil, at: now)
    if state.request?.field == .confirmation { state.request?.field = nil }
    state.warn("keys that come all at once answer nothing: press them one by one")
  }
}

extension AppState {
  /// Whether a letter would select an answer, or count for its word.
  fileprivate var isAsked: Bool {
    guard focus == .request, overlay == nil else { return false }
    switch request?.field {
    case nil, .confirmation: return true
    case .words, .form: return false
    }
  }
}
