package import CopilotProtocol

/// Why there is no session, with everything a person needs to act.
package struct SessionFailure: Error, Equatable, Sendable {
  package enum Cause: Equatable, Sendable {
    /// No runtime was found, or the one found must not be run.
    case runtimeUnusable
    /// It was started, and failed, was silent, or speaks another protocol version.
    case runtimeFailed
    case notSignedIn
    case refused(MethodFailure.Kind)
  }

  package let stage: Stage
  package let cause: Cause
  /// What happened, often in the server's words: text from outside.
  package let words: String
  /// What to do next, in our words.
  package let advice: String
  package let retry: RetryAdvice
  /// A task that may exist on GitHub although nobody holds it.
  package let orphan: SessionID?

  package init(
    stage: Stage, cause: Cause, words: String, advice: String, retry: RetryAdvice, orphan: SessionID? = nil
  ) {
    self.stage = stage
    self.cause = cause
    self.words = words
    self.advice = advice
    self.retry = retry
    self.orphan = orphan
  }
}
