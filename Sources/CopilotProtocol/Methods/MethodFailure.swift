/// Why the runtime refused a call, sorted by what a person can do about it. The runtime gives no reason as data, so it
/// is read from the text; a text that says nothing known is shown as it is.
package struct MethodFailure: Error, Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// No credential, or one that was rejected.
    case notSignedIn
    /// An organisation or an enterprise does not allow it. That is final.
    case policy
    /// A plan, a budget or a quota does not cover it.
    case payment
    case rateLimited
    /// GitHub's side failed.
    case serverSide
    case notFound
    /// The task was made, and nothing came of it in time; it may live on without anybody holding it.
    case noEvents(task: SessionID)
    /// The runtime does not hold this session, or not any more.
    case sessionNotFound(SessionID?)
    /// The runtime does not know the method.
    case unhandledMethod
    /// The parameters were not what the method takes.
    case invalidParameters
    /// The runtime ends.
    case shuttingDown
    /// A runtime that listens on a port wants a token, or another one.
    case connectionRefused
    case cancelled
    case other
  }

  package var kind: Kind
  package var method: String
  package var code: Int
  /// The words of the runtime or the server, from outside; empty where none came.
  package var words: String

  package init(kind: Kind, method: String, code: Int, words: String) {
    self.kind = kind
    self.method = method
    self.code = code
    self.words = words
  }
}

/// Whether the same call can succeed when it is made again.
package enum RetryAdvice: Equatable, Sendable {
  case never
  case later
  /// When a person has changed something: signed in, chosen another repository, decided to try.
  case afterUserAct
}

extension MethodFailure {
  package var retry: RetryAdvice {
    switch kind {
    case .policy, .unhandledMethod, .invalidParameters, .connectionRefused: .never
    case .rateLimited, .serverSide, .cancelled: .later
    case .notSignedIn, .payment, .notFound, .noEvents, .sessionNotFound, .shuttingDown, .other: .afterUserAct
    }
  }
}
