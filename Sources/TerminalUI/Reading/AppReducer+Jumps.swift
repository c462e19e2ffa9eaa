import SessionModel
import TerminalPrimitives

/// Going from one landmark of the transcript to another.
extension AppReducer {
  static func jump(
    _ command: Command, in state: inout AppState, layout: inout TranscriptLayout, at now: Moment
  ) {
    let page = state.page(at: now)
    switch command {
    case .previousPrompt:
      if !state.transcript.jump(.backward, on: page, layout: &layout, to: \.isPrompt) {
        state.inform("there is no prompt further up")
      }
    case .nextPrompt:
      if !state.transcript.jump(.forward, on: page, layout: &layout, to: \.isPrompt) { state.transcript.follow() }
    case .lastDecision: goToLastDecision(in: &state, layout: &layout, on: page)
    case .goToUnread:
      if !state.transcript.jumpToUnread(on: page, layout: &layout) { state.inform("nothing is new since you looked") }
    default: break
    }
  }

  private static func goToLastDecision(
    in state: inout AppState, layout: inout TranscriptLayout, on page: TranscriptPage
  ) {
    guard let place = (0..<page.itemCount).last(where: { page.item(at: $0)?.isDecision == true }) else {
      return state.inform("nothing was decided yet")
    }
    state.transcript.selected = ItemID(place)
    state.transcript.reveal(.init(item: ItemID(place), row: 0), on: page, layout: &layout)
  }

  /// Rows counted at most: a number that says no more than "many" is not worth its time.
  private static let mostRowsCounted = 500

  /// What the reader who comes back is told: how much is above, and how to get there.
  static func tellUnread(in state: inout AppState, layout: inout TranscriptLayout, at now: Moment) {
    let page = state.page(at: now)
    let count = state.transcript.unseenRowsAbove(page, limit: mostRowsCounted, layout: &layout)
    guard count > 0 else { return }
    let number: SafeText = count == mostRowsCounted ? "more than \(count)" : "\(count)"
    state.inform("\(number) new lines above; \(state.key(.goToUnread, in: .everywhere)) goes to where you left")
  }
}

extension TranscriptItem {
  fileprivate var isPrompt: Bool { if case .prompt = content { true } else { false } }
  fileprivate var isDecision: Bool { if case .decision = content { true } else { false } }
}
