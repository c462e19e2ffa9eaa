/// Whether the terminal shows a frame all at once (mode 2026), as far as it has said so itself.
package enum SynchronizedOutput: Equatable, Sendable {
  /// It might print the question.
  case notAsked
  case unanswered
  case confirmed
  case refused
}
