/// An answer that left here, and when.
package struct SentAnswer: Equatable, Sendable {
  package let decision: Decision
  package let at: Moment

  package init(_ decision: Decision, at moment: Moment) {
    self.decision = decision
    at = moment
  }

  package var answer: Answer { decision.answer }
}
