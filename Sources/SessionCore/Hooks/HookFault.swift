/// How a hook can fail.
package enum HookFault: Error, Equatable, Sendable {
  /// The shell could not be started, for this reason from outside.
  case notStarted(String)
  case exited(code: Int32)
  case killed(signal: Int32)
  case timedOut(after: Duration)
  /// More calls came than the hook could take.
  case overrun

  /// Failures of one kind are told once.
  enum Kind: Hashable {
    case notStarted, exited, killed, timedOut, overrun
  }

  var kind: Kind {
    switch self {
    case .notStarted: .notStarted
    case .exited: .exited
    case .killed: .killed
    case .timedOut: .timedOut
    case .overrun: .overrun
    }
  }

  /// For the person and the log; may hold text from outside.
  package var words: String {
    switch self {
    case .notStarted(let reason): "it could not be started: \(reason)"
    case .exited(let code): "it ended with code \(code)"
    case .killed(let signal): "it was ended by signal \(signal)"
    case .timedOut(let limit): "it was stopped after \(limit.components.seconds) s"
    case .overrun: "more came than it could take, and some were left out"
    }
  }
}
