import CopilotProtocol
import SessionModel

extension SessionFailure {
  /// A call on the way to a session failed: whose side it is, and what to do next.
  init(_ failure: CallFailure, in stage: Stage) {
    guard case .refused(let refusal) = failure else {
      self.init(
        stage: stage, cause: .runtimeFailed, words: failure.words,
        advice: "Start aloft again; if it stays so, look into the log.", retry: .later)
      return
    }
    self.init(
      stage: stage, cause: refusal.kind == .notSignedIn ? .notSignedIn : .refused(refusal.kind),
      words: failure.words, advice: Self.advice(refusal.kind, in: stage), retry: refusal.retry,
      orphan: refusal.kind.orphan)
  }

  /// Whoever cannot find a task may look for one that is somebody else's.
  private static func advice(_ kind: MethodFailure.Kind, in stage: Stage) -> String {
    switch kind {
    case .notFound, .sessionNotFound:
      stage == .connection
        ? "Check the id, and that you are signed in with the account that made the session." : kind.advice
    default: kind.advice
    }
  }

  static func unsupported(_ version: RuntimeVersion) -> SessionFailure {
    let spoken = version.protocolVersion.map { "protocol version \($0)" } ?? "no protocol version"
    return SessionFailure(
      stage: .runtime, cause: .runtimeFailed,
      words:
        "the runtime \(version.version ?? "") speaks \(spoken), and aloft speaks \(RuntimeVersion.supportedProtocol)",
      advice: "Install a Copilot CLI that speaks protocol version \(RuntimeVersion.supportedProtocol).", retry: .never)
  }

  static func notSignedIn(_ message: String?) -> SessionFailure {
    SessionFailure(
      stage: .signIn, cause: .notSignedIn, words: message ?? "the runtime has no credential", advice: signInAdvice,
      retry: .afterUserAct)
  }

  fileprivate static let signInAdvice =
    "Sign in with `copilot login` or `gh auth login`, or put a token into GH_TOKEN, then start aloft again."
}

extension MethodFailure.Kind {
  /// What a person can do about it.
  fileprivate var advice: String {
    switch self {
    case .notSignedIn: SessionFailure.signInAdvice
    case .policy: "An organisation or enterprise does not allow this; its administrators can."
    case .payment: "The plan or its budget does not cover this. Trying again helps only after that has changed."
    case .rateLimited: "Too many requests. Wait a few minutes, then try again."
    case .serverSide: "GitHub's side failed. Try again in a while."
    case .notFound: "Check the name of the repository, and that your account may see it."
    case .noEvents(let task):
      "The task \(task.rawValue) was made, but nothing came of it in time. It may still live on GitHub: https://github.com/copilot/tasks/\(task.rawValue)"
    case .sessionNotFound: "The runtime does not know this session any more."
    case .unhandledMethod, .invalidParameters:
      "This runtime is too old or too new for aloft; install another Copilot CLI."
    case .shuttingDown, .connectionRefused, .cancelled, .other: "Start aloft again; if it stays so, look into the log."
    }
  }

  /// A task that may exist although nobody holds it.
  fileprivate var orphan: SessionID? {
    if case .noEvents(let task) = self { task } else { nil }
  }
}

extension RuntimeLoss {
  /// A reconnection failed like a start does.
  init(_ failure: SessionFailure) { self.init(reason: failure.words, errorOutput: "") }
}
