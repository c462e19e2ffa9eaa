import SessionModel
package import TerminalPrimitives

/// Two lines: what this is and whether it lives; and how far it has come, with a clock.
package enum StatusPane {
  package static func draw(into grid: inout CellGrid, area: Rectangle, state: AppState, context: RenderContext) {
    let limit = area.columns.upperBound - 1
    drawLine(
      left: identity(state, context), right: lights(state, context), row: area.rows.lowerBound, limit: limit,
      into: &grid, context)
    drawLine(
      left: StageLine.spans(state.session, context, columns: limit), right: ActivityLine.spans(state.session, context),
      row: area.rows.lowerBound + 1, limit: limit, into: &grid, context)
  }

  private static func identity(_ state: AppState, _ context: RenderContext) -> [Span] {
    let identity = state.session.identity
    var spans = [Span(" aloft", .statusStrong)]
    if let marker = policyMarker(state.session.policy) { spans.append(marker) }
    if state.setting.isDemo { spans.append(Span("  demo", .warning)) }
    if let repository = identity.repository {
      spans.append(Span("  ", .status))
      spans.append(Span(state.safe(repository.text), .statusStrong))
      if let branch = identity.agentBranch ?? identity.branch {
        spans.append(Span("@", .status))
        spans.append(Span(state.safe(branch), .status))
      }
    }
    if let title = identity.title {
      spans.append(Span(" \(context.theme.symbols.dot) ", .dim))
      spans.append(Span(SafeText.proseLine(title, in: context.repertoire), .status))
    }
    return spans
  }

  /// A session that approves by itself says so at all times, in words.
  private static func policyMarker(_ policy: ApprovalPolicy) -> Span? {
    switch policy {
    case .ask: nil
    case .safe: Span("  !! APPROVES SAFE READS BY ITSELF (--approve safe)", .barUrgent)
    case .deny: Span("  !! DENIES EVERYTHING BY ITSELF (--approve deny)", .barUrgent)
    case .all: Span("  !! APPROVES EVERYTHING BY ITSELF (--approve all)", .barUrgent)
    }
  }

  /// Three lights, each with its word: what is true right now.
  private static func lights(_ state: AppState, _ context: RenderContext) -> [Span] {
    let session = state.session
    let agent = session.agentLight
    let runtime = session.runtimeLight
    return light("agent", agent.word, agent.role, context) + [Span("   ", .status)]
      + light("runtime", runtime.word, runtime.role, context) + [Span("   ", .status)]
      + stream(session, context)
  }

  private static func light(_ name: SafeText, _ word: SafeText, _ role: Role, _ context: RenderContext) -> [Span] {
    [Span("\(name) ", .status), Span(context.theme.symbols.light, role), Span(" \(word)", role)]
  }

  private static func stream(_ session: SessionState, _ context: RenderContext) -> [Span] {
    guard let last = session.wire.lastEventAt else { return [Span("stream -", .status)] }
    let age = context.now.since(last)
    let role: Role = age >= Activity.longQuietLimit ? .warning : .status
    return [Span("stream ", .status), Span(Clock.isCalm(session, at: context.now) ? Clock.calm(age) : Clock.short(age), role)]
  }

  /// The right part stands, the left one is cut to what is left.
  private static func drawLine(
    left: [Span], right: [Span], row: Int, limit: Int, into grid: inout CellGrid, _ context: RenderContext
  ) {
    let rightLine = StyledLine(right)
    let rightColumn = max(0, limit - rightLine.columns)
    let next = StyledLine(left).draw(
      into: &grid, row: row, column: 0, limit: max(0, rightColumn - 1), theme: context.theme)
    rightLine.draw(into: &grid, row: row, column: max(rightColumn, min(next, limit)), limit: limit, theme: context.theme)
  }
}

extension SessionState {
  fileprivate var agentLight: (word: SafeText, role: Role) {
    switch standing {
    case .starting, .failed: ("not started", .dim)
    case .live: ("alive", .success)
    case .lost, .detached: ("unknown", .warning)
    case .ended: ("ended", .dim)
    }
  }

  fileprivate var runtimeLight: (word: SafeText, role: Role) {
    switch standing {
    case .starting:
      if case .done = stages[.runtime] { ("running", .success) } else { ("starting", .running) }
    case .live, .ended: ("running", .success)
    case .lost: ("lost", .error)
    case .detached: ("closed", .dim)
    case .failed(let failure): failure.stage == .runtime ? ("none", .error) : ("running", .success)
    }
  }
}
