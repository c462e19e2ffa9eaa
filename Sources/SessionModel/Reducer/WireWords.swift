import CopilotProtocol

extension AbortReason {
  /// Who or what stopped the run.
  var words: String {
    switch self {
    case .userInitiated, .userAbort: "by a person"
    case .remoteCommand: "by a command from elsewhere"
    case .autopilotCreditLimit: "the credits of the autopilot are used up"
    case .unknown(let word): word.asWords
    }
  }
}

extension String {
  /// A word of an open set of the protocol, as a person writes it: `rate_limit` is a rate limit.
  var asWords: String { String(map { $0 == "_" ? " " : $0 }) }
}
