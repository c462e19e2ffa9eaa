import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// One guard of the program undone, from outside: the state is bent before a step, or its outcome after it. The witness
/// sees what went in and what came out.
struct Fault: Sendable {
  var beforeScreen: @Sendable (inout AppState, inout AppAction, Moment) -> Void = { _, _, _ in }
  var afterScreen: @Sendable (AppState, inout AppState, inout [AppEffect], AppAction, Moment) -> Void = {
    _, _, _, _, _ in
  }
  var beforeSession: @Sendable (inout SessionState, inout SessionInput, Moment) -> Void = { _, _, _ in }
  var afterSession: @Sendable (SessionState, inout SessionState, inout [SessionEffect], SessionInput, Moment) -> Void =
    {
      _, _, _, _, _ in
    }
}

extension Fault? {
  func reduce(
    _ state: inout AppState, _ action: AppAction, layout: inout TranscriptLayout, at now: Moment
  ) -> [AppEffect] {
    guard let fault = self else { return AppReducer.reduce(&state, action, layout: &layout, at: now) }
    let before = state
    var bent = action
    fault.beforeScreen(&state, &bent, now)
    var effects = AppReducer.reduce(&state, bent, layout: &layout, at: now)
    fault.afterScreen(before, &state, &effects, action, now)
    return effects
  }

  func reduce(_ state: inout SessionState, _ input: SessionInput, at now: Moment) -> [SessionEffect] {
    guard let fault = self else { return SessionReducer.reduce(&state, input, at: now) }
    let before = state
    var bent = input
    fault.beforeSession(&state, &bent, now)
    var effects = SessionReducer.reduce(&state, bent, at: now)
    fault.afterSession(before, &state, &effects, input, now)
    return effects
  }
}
