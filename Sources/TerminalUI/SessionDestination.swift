package import CopilotProtocol

/// The session to go to, after the present one was left.
package enum SessionDestination: Hashable, Sendable {
  /// Another task in the same repository, with its first prompt if there is one.
  case new(prompt: String?)
  case existing(SessionID)
}
