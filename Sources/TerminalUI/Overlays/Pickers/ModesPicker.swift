import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// The modes that an agent can be asked to work in. That it does is known when it says so.
enum ModesPicker {
  static func content(_ state: AppState) -> PickerContent {
    PickerContent(title: "Modes", rows: offered.map { row($0, state) })
  }

  /// What a person may ask for; the other modes of the protocol are not for a session as a whole.
  static let offered: [SessionMode] = [.interactive, .plan, .autopilot]

  private static func row(_ mode: SessionMode, _ state: AppState) -> PickerRow {
    let identity = state.session.identity
    let standing: SafeText =
      switch identity.modeRequest {
      case .sent(mode): "asked for  "
      case .echoed(mode): "asked for, not confirmed  "
      case .sent, .echoed, nil: identity.mode == mode.rawText ? "told by the session  " : ""
      }
    return PickerRow(
      choice: .mode(mode), title: state.safe(mode.rawText), detail: standing + purpose(of: mode),
      obstacle: state.session.standing == .live ? nil : "there is no agent to ask")
  }

  static func purpose(of mode: SessionMode) -> SafeText {
    switch mode {
    case .interactive: "asks before it acts"
    case .plan: "plans first, and asks you to accept the plan"
    case .autopilot: "goes on by itself until the task is done"
    case .shell, .unknown: ""
    }
  }
}
