import SessionModel
import TerminalPrimitives

/// Going from one landmark of the transcript to another.
extension AppReducer {
  static func jump(
    _ command: Command, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    switch command {
    case .previousPrompt: return goToPrompt(.backward, in: &state, layout: &layout, at: now)
    case .nextPrompt: return goToPrompt(.forward, in: &state, layout: &layout, at: now)
    case .lastDecision: return goToLastDecision(in: &state, layout: &layout, at: now)
    case .goToUnread: return goToUnread(in: &state, layout: &layout, at: now)
    default: return []
    }
  }

  private static func goToPrompt(
    _ direction: Direction, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    let page = state.page(at: now)
    // Who goes on while the last one is still being read goes on from there.
    let pending = state.errand.flatMap { $0.act == .goTo ? $0.item : nil }
    if let prompt = state.transcript.landmark(.prompt, direction, from: pending, on: page, layout: &layout) {
      return goTo(prompt, in: &state, layout: &layout, at: now)
    }
    switch direction {
    case .backward: state.inform("there is no prompt further up")
    case .forward:
      state.errand = nil
      state.transcript.follow()
    }
    return []
  }

  private static func goToLastDecision(
    in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    guard let item = state.session.transcript.decisions.places.last else {
      state.inform("nothing was decided yet")
      return []
    }
    state.transcript.selected = item
    return reveal(item, in: &state, layout: &layout, at: now)
  }

  static func goToUnread(
    in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    let page = state.page(at: now)
    if let end = state.transcript.unread?.end,
      case .underWay(let effects) = fetch(ItemID(page.place(of: end)), for: .goToUnread, in: &state)
    {
      return effects
    }
    if !state.transcript.jumpToUnread(on: page, layout: &layout) { state.inform("nothing is new since you looked") }
    return []
  }

  /// What the reader who comes back is told: how much is above, and how to get there.
  static func tellUnread(in state: inout AppState, layout: inout TranscriptLayout, at now: Moment) {
    let page = state.page(at: now)
    let count = state.transcript.unseenRowsAbove(page, limit: TranscriptView.mostRowsCounted, layout: &layout)
    guard count > 0 else { return }
    let number: SafeText = count == TranscriptView.mostRowsCounted ? "more than \(count)" : "\(count)"
    state.inform("\(number) new lines above; \(state.key(.goToUnread, in: .everywhere)) goes to where you left")
  }
}
