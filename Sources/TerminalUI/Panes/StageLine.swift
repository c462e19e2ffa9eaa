package import SessionModel
import TerminalPrimitives

/// The strip of stages: each with its sign, its clock and its word, and what helps when it takes too long.
package enum StageLine {
  package static func spans(_ session: SessionState, _ context: RenderContext, columns: Int) -> [Span] {
    if case .failed(let failure) = session.standing { return failed(failure, session, context) }
    let link = Span(" \(context.theme.symbols.horizontal) ", .dim)
    return Stage.allCases.reduce(into: [Span(" ", .status)]) { spans, stage in
      if spans.count > 1 { spans.append(link) }
      spans += stageSpans(stage, session, context)
    }
  }

  private static func stageSpans(_ stage: Stage, _ session: SessionState, _ context: RenderContext) -> [Span] {
    let symbols = context.theme.symbols
    switch session.stages[stage] {
    case .pending: return [Span("\(word(stage, session, context)) \(symbols.pending)", .dim)]
    case .running(let since):
      let elapsed = context.now.since(since)
      let isLate = elapsed >= stage.limit
      return [
        Span("\(runningWord(stage)) \(symbols.running) ", isLate ? .warning : .running),
        Span("\(Clock.short(elapsed)) of \(Clock.short(stage.limit))", isLate ? .warning : .running),
      ]
    case .done(let since, let until):
      let took = until.since(since)
      return [
        Span("\(word(stage, session, context)) \(symbols.done)", .success),
        Span(stage.hasClock ? " \(Clock.precise(took))" : "", .dim),
      ]
    case .failed: return [Span("\(word(stage, session, context)) \(symbols.failed)", .error)]
    }
  }

  private static func failed(
    _ failure: SessionFailure, _ session: SessionState, _ context: RenderContext
  ) -> [Span] {
    Stage.allCases.prefix { $0.rawValue <= failure.stage.rawValue }.flatMap { stage in
      [Span(" ", .status)] + stageSpans(stage, session, context)
    }
  }

  private static func word(_ stage: Stage, _ session: SessionState, _ context: RenderContext) -> SafeText {
    switch stage {
    case .runtime: "runtime"
    case .signIn: session.identity.login.map { SafeText.exactLine($0, in: context.repertoire) } ?? "signed in"
    case .reservation: "reserved"
    case .connection: "connected"
    case .agentStart: "agent started"
    }
  }

  private static func runningWord(_ stage: Stage) -> SafeText {
    switch stage {
    case .runtime: "starting the runtime"
    case .signIn: "signing in"
    case .reservation: "reserving"
    case .connection: "connecting"
    case .agentStart: "agent starting"
    }
  }
}

extension Stage {
  /// Being signed in, and an agent that has started, are moments.
  fileprivate var hasClock: Bool {
    switch self {
    case .runtime, .reservation, .connection: true
    case .signIn, .agentStart: false
    }
  }
}
