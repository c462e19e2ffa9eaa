import CopilotProtocol
import SessionModel
import TerminalPrimitives
import TerminalUI

extension Outcome {
  /// What there is to say after a session: how it ended or that it goes on, where it can be found, and what it waits for.
  init(_ state: AppState, ending: Ending, course: Course) {
    let session = state.session
    let text = ClosingText(session: session, repertoire: state.setting.repertoire)
    var lines: [SafeText]
    switch session.standing {
    case .failed(let failure): lines = text.failure(failure)
    case .ended(let end): lines = text.end(end)
    // Nothing of a demonstration goes on anywhere.
    case .starting, .live, .lost, .detached: lines = state.setting.isDemo ? text.demonstration : text.detached
    }
    if !state.composer.draftToKeep.isEmpty, !state.setting.isDemo {
      lines.append("The draft is kept; it is there when you start aloft again.")
    }
    lines += text.left(on: course)
    let code = Self.code(session, ending)
    self.init(exitCode: code, stream: code == ExitCodes.well ? .output : .error, lines: lines)
  }

  private static func code(_ session: SessionState, _ ending: Ending) -> Int32 {
    switch session.standing {
    case .failed(let failure): return code(failure.cause)
    case .ended(let end) where end.isError: return ExitCodes.sessionFailed
    case .ended, .starting, .live, .lost, .detached: break
    }
    switch ending {
    case .signal(let number): return ExitCodes.signal(number)
    case .terminalClosed: return ExitCodes.signal(1)
    case .left, .goesTo: return session.identity.task == nil ? ExitCodes.interrupted : ExitCodes.well
    }
  }

  private static func code(_ cause: SessionFailure.Cause) -> Int32 {
    switch cause {
    case .runtimeUnusable, .runtimeFailed: ExitCodes.noRuntime
    case .notSignedIn, .refused(.policy), .refused(.notSignedIn): ExitCodes.notAllowed
    case .refused: ExitCodes.sessionFailed
    }
  }
}

/// The sentences of the exit message.
struct ClosingText {
  let session: SessionState
  let repertoire: Repertoire

  var demonstration: [SafeText] {
    session.identity.task == nil
      ? ["No session was started."] : ["The demonstration is over; its agent was only simulated."]
  }

  var detached: [SafeText] {
    guard let task = session.identity.task else { return ["No session was started."] }
    return ["Detached: the agent goes on in the cloud.", "  task  \(safe(task.rawValue))"] + page + waiting + unsent
      + ["Come back with  aloft --connect \(safe(task.rawValue))"]
  }

  /// The sessions that were left before this one.
  func left(on course: Course) -> [SafeText] {
    course.directory.without(session.identity.task).records.map { record in
      let title: SafeText = record.title.map { "  \(safe($0))" } ?? ""
      return "  left before  \(safe(record.task.rawValue))\(title)"
    }
  }

  func end(_ end: SessionEnd) -> [SafeText] {
    let reason: SafeText = end.reason.map { ": \(safe($0))" } ?? ""
    return [end.isError ? "The session ended by an error\(reason)." : "The session ended\(reason)."] + page + unsent
  }

  func failure(_ failure: SessionFailure) -> [SafeText] {
    let words = SafeText.exact(failure.words, in: repertoire).lines.map { line -> SafeText in "  \(line)" }
    let orphan: [SafeText] = failure.orphan.map { ["  task  \(safe($0.rawValue))"] } ?? []
    return ["No session: \(isReturning ? "it could not be opened again" : stage(failure.stage))"] + words + [
      safe(failure.advice)
    ] + orphan + unsent
  }

  private var page: [SafeText] {
    switch session.identity.url {
    case .announced(let url): ["  page  \(safe(url))"]
    case .guessed(let url): ["  page  \(safe(url)) (guessed from the task's id)"]
    case nil: []
    }
  }

  private var waiting: [SafeText] {
    session.requests.requests.map { request in
      let description = request.description
      return "  waits for an answer  \(safe(description.kind)): \(safe(description.summary))"
    }
  }

  private var unsent: [SafeText] {
    session.outbox.prompts.map { prompt in
      "  not seen by the agent, kept  \(SafeText.proseLine(prompt.text, in: repertoire).prefix(columns: 60))"
    }
  }

  /// Whether it is about a task that existed before.
  private var isReturning: Bool { session.identity.task != nil && !session.wasOpened }

  private func stage(_ stage: Stage) -> SafeText {
    switch stage {
    case .runtime: "the runtime could not be used"
    case .signIn: "not signed in"
    case .reservation: "GitHub did not reserve one"
    case .connection, .agentStart: "the agent did not start"
    }
  }

  private func safe(_ foreign: String) -> SafeText { SafeText.exactLine(foreign, in: repertoire) }
}
