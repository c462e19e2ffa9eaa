import CopilotProtocol
package import SessionModel
package import TerminalPrimitives

/// Going to another session. This one is only left: its agent goes on, its draft and its unsent prompts stay with it.
extension AppReducer {
  static func goTo(_ destination: SessionDestination, in state: inout AppState) -> [AppEffect] {
    if let obstacle = state.obstacleToLeaving {
      state.warn(obstacle)
      return []
    }
    if case .existing(let task) = destination, task == state.session.identity.task {
      state.inform("this is the session you are in")
      return []
    }
    state.overlay = nil
    return [.goTo(destination)]
  }

  static func showSessions(in state: inout AppState, at now: Moment) -> [AppEffect] {
    openPicker(.sessions, in: &state, at: now)
    return [.listSessions]
  }

  /// - Parameter text: `last`, an id or its beginning, or the address of a page.
  static func connect(to text: String, in state: inout AppState) -> [AppEffect] {
    guard let reference = SessionReference(text) else {
      state.warn("name a session: its id or its beginning, the address of its page, or last")
      return []
    }
    do throws(SessionReference.Fault) {
      // The last one is where we are; whoever says so means the one before.
      let known = reference == .last ? state.directory.without(state.session.identity.task) : state.directory
      return goTo(.existing(try known.task(reference)), in: &state)
    } catch {
      state.warn(error.words(in: state.setting.repertoire))
      return []
    }
  }

  static func rename(to name: String, in state: inout AppState) -> [AppEffect] {
    guard state.session.wasOpened else {
      state.warn("there is no session to name yet")
      return []
    }
    let trimmed = name.withoutOuterBlanks
    state.inform(
      trimmed.isEmpty
        ? "your name for this session is gone; it has the agent's again"
        : "named here alone: the runtime takes no name for a cloud session")
    return [.session(.renamed(trimmed))]
  }

  static func askForMode(_ mode: SessionMode, in state: inout AppState) -> [AppEffect] {
    guard state.session.standing == .live else {
      state.warn("there is no agent to ask")
      return []
    }
    state.inform(
      "asked the agent to work in the mode \(state.safe(mode.rawText)); it is not confirmed before the agent says so")
    return [.session(.askedForMode(mode))]
  }
}

extension AppState {
  /// Why this session is better not left for another one now.
  var obstacleToLeaving: SafeText? {
    session.requests.oldestSending == nil
      ? nil : "an answer is on its way: wait until it is confirmed, or comes back as not confirmed"
  }

  /// Whether an answer is waited for that a person sees the clock of.
  var isAsking: Bool { queries.values.contains { if case .asked = $0 { true } else { false } } }
}

extension SessionReference.Fault {
  /// One line for a person.
  package func words(in repertoire: Repertoire) -> SafeText {
    switch self {
    case .noneKnown: "there is no session to go back to"
    case .noTaskPage(let url): "\(SafeText.exactLine(url, in: repertoire)) is not the page of a task on GitHub"
    case .unknown(let text):
      "no session in your list begins with \(SafeText.exactLine(text, in: repertoire)); one from elsewhere needs its whole id or its page"
    case .ambiguous(let text, let tasks):
      "\(SafeText.exactLine(text, in: repertoire)) is the beginning of \(tasks.count) sessions: say more of it"
    }
  }
}

extension String {
  fileprivate var withoutOuterBlanks: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
