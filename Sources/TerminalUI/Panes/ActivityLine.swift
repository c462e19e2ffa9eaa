package import SessionModel
import TerminalPrimitives

/// What is going on, in words and with its clock. Silence is called silence, never work.
package enum ActivityLine {
  package static func spans(_ session: SessionState, _ context: RenderContext) -> [Span] {
    let (activity, since) = session.activity(at: context.now)
    let elapsed = since.map(context.elapsed(since:))
    let (words, role) = describe(activity, elapsed: elapsed, now: context.now)
    guard let elapsed, activity.showsClock else { return [Span(words, role)] }
    if Clock.isCalm(session, at: context.now) { return [Span("\(words) \(Clock.calm(elapsed))", role)] }
    return [Span("\(words) ", role), Span(Clock.running(elapsed), role)]
  }

  private static func describe(
    _ activity: Activity, elapsed: Duration?, now: Moment
  ) -> (words: SafeText, role: Role) {
    switch activity {
    case .starting: ("", .status)
    case .lost(let reconnection): (words(for: reconnection, now: now), .error)
    case .failed: ("no session", .error)
    case .ended(let isError): isError ? ("ended by an error", .error) : ("ended", .status)
    case .detached: ("detached", .status)
    case .waitingForApproval(let count): ("\(count) waiting for your approval", .barUrgent)
    case .waitingForAnswer(let count): ("\(count) waiting for your answer", .barUrgent)
    case .answering: ("answer sent, not confirmed", .running)
    case .aborting: ("asked to stop, not confirmed", .running)
    case .quiet(let isLong): ("no news for \(Clock.short(elapsed ?? .zero))", isLong ? .warning : .running)
    case .compacting: ("summarising the conversation", .running)
    case .working: ("working", .running)
    case .promptUnseen: ("prompt NOT SEEN by the agent", .warning)
    case .promptSent: ("prompt sent, not yet seen", .running)
    case .idle: ("idle", .status)
    }
  }

  private static func words(for reconnection: Reconnection, now: Moment) -> SafeText {
    switch reconnection {
    case .scheduled(let attempt, let at):
      "runtime lost, try \(attempt) of \(Reconnection.pauses.count) in \(Clock.short(at.since(now)))"
    case .underWay(let attempt, _): "runtime lost, reconnecting (try \(attempt) of \(Reconnection.pauses.count))"
    case .givenUp: "runtime lost: /reconnect tries again"
    }
  }
}

extension Activity {
  fileprivate var showsClock: Bool {
    switch self {
    case .starting, .lost, .failed, .ended, .detached, .quiet: false
    case .waitingForApproval, .waitingForAnswer, .answering, .aborting, .compacting, .working,
      .promptUnseen, .promptSent, .idle:
      true
    }
  }
}
