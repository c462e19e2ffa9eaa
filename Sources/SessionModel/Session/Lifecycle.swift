import CopilotProtocol

/// The steps from nothing to an agent that reads prompts, in their order.
package enum Stage: Int, CaseIterable, Hashable, Sendable {
  case runtime, signIn, reservation, connection, agentStart

  /// After this long a person is told that it takes longer than it should.
  package var limit: Duration {
    switch self {
    case .runtime: .seconds(30)
    case .signIn: .seconds(30)
    case .reservation: .seconds(90)
    // The documentation of the SDK advises 60 s for the first session.start.
    case .connection: .seconds(60)
    case .agentStart: .seconds(60)
    }
  }
}

package enum StageProgress: Equatable, Sendable {
  case pending
  case running(since: Moment)
  case done(since: Moment, until: Moment)
  case failed(since: Moment, until: Moment)
  /// It happened before this program came to the session; nothing is known of when.
  case passedBefore
}

/// The strip of stages, each with its own clock.
package struct StageStrip: Equatable, Sendable {
  private var progress: [StageProgress] = Stage.allCases.map { _ in .pending }

  package init() {}

  package subscript(_ stage: Stage) -> StageProgress { progress[stage.rawValue] }

  mutating func begin(_ stage: Stage, at now: Moment) {
    progress[stage.rawValue] = .running(since: now)
  }

  mutating func finish(_ stage: Stage, at now: Moment) {
    progress[stage.rawValue] = .done(since: start(of: stage) ?? now, until: now)
  }

  mutating func passedBefore(_ stage: Stage) { progress[stage.rawValue] = .passedBefore }

  mutating func fail(_ stage: Stage, at now: Moment) {
    progress[stage.rawValue] = .failed(since: start(of: stage) ?? now, until: now)
  }

  package func start(of stage: Stage) -> Moment? {
    switch self[stage] {
    case .pending, .passedBefore: nil
    case .running(let since), .done(let since, _), .failed(let since, _): since
    }
  }

  /// The stage that is being waited for.
  package var current: Stage? {
    Stage.allCases.first { if case .running = self[$0] { true } else { false } }
  }
}

/// Where the session as a whole stands; what the agent does meanwhile is `Activity`.
package enum Standing: Equatable, Sendable {
  /// Not yet able to take a prompt.
  case starting
  /// The agent reads prompts.
  case live
  /// The runtime is gone; the agent in the cloud goes on without us.
  case lost(RuntimeLoss, Reconnection)
  case detached
  case ended(SessionEnd)
  case failed(SessionFailure)
}

/// What the attempts to get the runtime back have come to.
package enum Reconnection: Equatable, Sendable {
  case scheduled(attempt: Int, at: Moment)
  case underWay(attempt: Int, since: Moment)
  /// Every attempt failed; only a person starts another.
  case givenUp

  /// Pauses before each attempt, and so their number: doubled each time, so that a runtime that dies at once costs no
  /// more than half a minute of attempts before a person is asked.
  package static let pauses: [Duration] = [.seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(16)]
  /// A runtime that lives this long is well; one that is lost earlier is another failed attempt. Longer than the limit of
  /// any call but those that open a session.
  static let stability = Duration.seconds(30)

  /// The attempt after a loss, or none when there were enough.
  init(attempt: Int, after now: Moment) {
    self =
      attempt <= Self.pauses.count
      ? .scheduled(attempt: attempt, at: now + Self.pauses[attempt - 1]) : .givenUp
  }
}

/// The last time that a lost session came back.
struct Comeback: Equatable, Sendable {
  let attempt: Int
  let at: Moment

  /// The number of the attempt after another loss: one that comes soon counts on.
  func nextAttempt(at now: Moment) -> Int { now.since(at) < Reconnection.stability ? attempt + 1 : 1 }
}

/// Why the runtime is gone.
package struct RuntimeLoss: Equatable, Sendable {
  /// What happened, in words that may hold text from outside.
  package let reason: String
  /// The last lines it wrote on stderr, from outside.
  package let errorOutput: String

  package init(reason: String, errorOutput: String) {
    self.reason = reason
    self.errorOutput = errorOutput
  }
}

package struct SessionEnd: Equatable, Sendable {
  package let isError: Bool
  /// The worker's own words, if it gave any.
  package let reason: String?

  package init(isError: Bool, reason: String?) {
    self.isError = isError
    self.reason = reason
  }
}
