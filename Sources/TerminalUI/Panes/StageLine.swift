package import SessionModel
import TerminalPrimitives

/// The strip of stages: each with its sign, its clock and its word, and what helps when it takes too long.
package enum StageLine {
  /// As many stages as fit into `columns`: finished ones go first, from the left, and then those that are to come.
  package static func spans(_ session: SessionState, _ context: RenderContext, columns: Int) -> [Span] {
    let link = Span(" \(context.theme.symbols.horizontal) ", .dim)
    var stages = shownStages(session).map { (stage: $0, spans: stageSpans($0, session, context)) }
    func joined() -> [Span] {
      stages.enumerated().flatMap { place, shown in [place == 0 ? Span(" ", .status) : link] + shown.spans }
    }
    while let first = stages.first, StyledLine(joined()).columns > columns {
      if session.stages[first.stage].isDone {
        stages.removeFirst()
      } else if stages.count > 1 {
        stages.removeLast()
      } else {
        break
      }
    }
    return StyledLine(joined()).truncated(to: columns, ellipsis: context.theme.symbols.ellipsis).spans
  }

  /// What happened before this run is not told as part of it, and after a failure nothing is to come.
  private static func shownStages(_ session: SessionState) -> [Stage] {
    let stages = Stage.allCases.filter { session.stages[$0] != .passedBefore }
    guard case .failed(let failure) = session.standing else { return stages }
    return stages.filter { $0.rawValue <= failure.stage.rawValue }
  }

  private static func stageSpans(_ stage: Stage, _ session: SessionState, _ context: RenderContext) -> [Span] {
    let symbols = context.theme.symbols
    switch session.stages[stage] {
    case .pending: return [Span("\(word(stage, session, context)) \(symbols.pending)", .dim)]
    case .running(let since):
      let elapsed = context.now.since(since)
      let isLate = elapsed >= stage.limit
      let shown = Clock.short(context.pace.shown(elapsed))
      let clock: SafeText =
        isLate ? "\(shown), limit \(Clock.short(stage.limit))" : "\(shown) of \(stage.limit.wholeSeconds)s"
      let role: Role = isLate ? .warning : .running
      return [Span("\(runningWord(stage)) \(symbols.running) ", role), Span(clock, role)]
    case .done(let since, let until):
      let took = until.since(since)
      return [
        Span("\(word(stage, session, context)) \(symbols.done)", .success),
        Span(stage.hasClock ? " \(Clock.precise(took))" : "", .dim),
      ]
    case .passedBefore: return []
    case .failed: return [Span("\(word(stage, session, context)) \(symbols.failed)", .error)]
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

extension StageProgress {
  fileprivate var isDone: Bool { if case .done = self { true } else { false } }
}
