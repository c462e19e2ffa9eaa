import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// One change of the screen, as it can be seen from outside.
struct ScreenStep {
  let before: AppState
  let action: AppAction
  let after: AppState
  let effects: [AppEffect]
  let at: Moment

  var key: KeyPressed? { if case .input(.key(let key)) = action { KeyPressed(key) } else { nil } }
  var decisions: [Decision] {
    effects.compactMap { if case .session(.decided(let decision)) = $0 { decision } else { nil } }
  }
}

/// One change of the session.
struct SessionStep {
  let before: SessionState
  let input: SessionInput
  let after: SessionState
  let effects: [SessionEffect]
  let at: Moment
}
