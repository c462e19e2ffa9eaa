import SessionModel
import TerminalPrimitives

/// A click goes to a pane where a person wants that, and does nothing else: it never selects, answers or sends.
extension AppReducer {
  /// A click that comes so soon after the terminal got the focus was for the window, not for what stands in it.
  static let clickAfterFocus = Duration.seconds(1)

  static func click(_ position: Position, in state: inout AppState, at now: Moment) {
    guard state.setting.takesClicks else { return }
    if let focused = state.focusGainedAt {
      state.focusGainedAt = nil
      if now.since(focused) <= clickAfterFocus { return }
    }
    guard state.overlay == nil, let layout = state.shownLayout else { return }
    if layout.request.rows.contains(position.row) {
      if state.focus != .request { openRequest(in: &state, at: now) }
    } else if layout.composer.rows.contains(position.row) {
      leaveRequest(in: &state)
      state.focus = .composer
    } else if layout.transcript.rows.contains(position.row) {
      leaveRequest(in: &state)
      state.focus = .transcript
    }
  }
}
