import SessionModel
import TerminalPrimitives

/// The transcript without a screen: plain text in the terminal's own scrollback, to be selected and searched as anything
/// else there. Any key comes back.
enum BareView {
  /// Lines: what terminals keep by default, several times over.
  static let mostLines = 5_000

  static func lines(of state: AppState) -> [SafeText] {
    let setting = state.setting
    let tail = TranscriptTail(
      of: state.session, lines: mostLines, in: setting.repertoire, utcOffset: setting.utcOffset)
    let beginning: [SafeText] =
      tail.isCut ? ["(the last \(mostLines) lines; /export writes all of them into a file)"] : []
    let nothing: [SafeText] = tail.lines.isEmpty ? ["(nothing has been said yet)"] : []
    return beginning + tail.lines + nothing + ["-- aloft goes on: any key brings it back --"]
  }
}

extension AppReducer {
  static func showBare(in state: inout AppState) -> [AppEffect] {
    state.isBare = true
    return [.showBare(BareView.lines(of: state))]
  }

  /// What is typed at the plain text was not meant for anything that comes back with the screen: the first key brings it
  /// back and does nothing else, and those right after it are swallowed.
  static func leaveBare(_ state: inout AppState, for input: TerminalInput, at now: Moment) -> [AppEffect] {
    switch input {
    case .key, .keys, .paste: break
    case .wheel, .click, .focus, .synchronizedOutput, .unrecognised: return []
    }
    screenCameBack(in: &state, at: now)
    return [.leaveBare]
  }

  static func screenCameBack(in state: inout AppState, at now: Moment) {
    guard state.isBare else { return }
    state.isBare = false
    state.request?.disarm(at: now)
    state.composerQuiet = QuietPeriod(at: now)
  }
}
