/// What happens in the cloud once a task is reserved.
package struct Scenario: Sendable {
  let play: @Sendable (CloudTask) async -> Void

  package init(_ play: @escaping @Sendable (CloudTask) async -> Void) { self.play = play }

  /// Not even a first event: the runtime gives up `session.create` after about ten seconds.
  package static let silent = Scenario { _ in }

  /// The task is reserved and nothing more happens: the agent never starts, or the test plays the agent itself.
  package static let byHand = Scenario { task in await task.emit("session.requested") }

  /// A question, a form and a plan decision at once, then a report of the answers.
  package static let questions = Scenario { await playQuestions($0) }

  /// The agent starts, then echoes each prompt and answers it. A prompt that holds the word `approve` makes it ask for
  /// permission to run `command`.
  package static func chat(
    agentStarts start: AgentStart = .afterReservation, asking command: String = "rm -rf build"
  ) -> Scenario {
    Scenario { await playChat($0, start: start, command: command) }
  }
}
