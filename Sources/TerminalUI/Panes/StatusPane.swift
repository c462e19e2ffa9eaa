import SessionModel
package import TerminalPrimitives

/// Two lines: what this is and whether it lives; and how far it has come, with a clock.
package enum StatusPane {
  package static func draw(into grid: inout CellGrid, area: Rectangle, state: AppState, context: RenderContext) {
    let limit = area.columns.upperBound - 1
    guard !area.isEmpty else { return }
    let (identity, lights) = firstLine(state, context, columns: limit)
    drawLine(left: identity, right: lights, row: area.rows.lowerBound, limit: limit, into: &grid, context)
    guard area.size.rows > 1 else { return }
    let ellipsis = context.theme.symbols.ellipsis
    let activity = StyledLine(ActivityLine.spans(state.session, context)).truncated(to: limit, ellipsis: ellipsis)
    let stages = StageLine.spans(state.session, context, columns: limit - activity.columns - gap)
    drawLine(left: stages, right: activity.spans, row: area.rows.lowerBound + 1, limit: limit, into: &grid, context)
  }

  /// Columns between both parts of a line.
  private static let gap = 2

  /// What this is, and the lights. Where both do not fit, the lights and the name of the program go first, then the long
  /// form of the policy's marker: the marker itself never goes.
  private static func firstLine(
    _ state: AppState, _ context: RenderContext, columns: Int
  ) -> (identity: [Span], lights: [Span]) {
    let room = { (lights: [Span]) in lights.isEmpty ? columns : columns - StyledLine(lights).columns - gap }
    let fits = { (head: StatusHead, lights: [Span]) in StyledLine(head.spans).columns <= room(lights) }
    let (few, agent) = (fewLights(state.session, context), agentLight(state.session, context))
    let heads = StatusHead.forms(of: state)
    let head = heads.first { fits($0, few) } ?? heads.first { fits($0, agent) } ?? heads[heads.count - 1]
    let lights =
      [lights(state, context), few, agent].first { fits(head, $0) }
      ?? (StyledLine(head.beforeRepository).columns <= room(agent) ? agent : [])
    let identity = StyledLine(head.spans + title(state, context))
    return (identity.truncated(to: max(0, room(lights)), ellipsis: context.theme.symbols.ellipsis).spans, lights)
  }

  private static func title(_ state: AppState, _ context: RenderContext) -> [Span] {
    guard let title = state.session.identity.shownTitle else { return [] }
    return [
      Span(" \(context.theme.symbols.dot) ", .dim), Span(SafeText.proseLine(title, in: context.repertoire), .status),
    ]
  }

  /// Three lights, each with its word: what is true right now.
  private static func lights(_ state: AppState, _ context: RenderContext) -> [Span] {
    let agent = state.session.agentLight
    let runtime = state.session.runtimeLight
    return light("agent", agent.word, agent.role, context) + [Span("   ", .status)]
      + light("runtime", runtime.word, runtime.role, context) + [Span("   ", .status)]
      + stream(state.session, context)
  }

  /// For a narrow screen: the line below says when the runtime is lost.
  private static func fewLights(_ session: SessionState, _ context: RenderContext) -> [Span] {
    let age = session.wire.lastEventAt == nil ? [] : [Span("   ", .status)] + stream(session, context, as: "news")
    return agentLight(session, context) + age
  }

  private static func agentLight(_ session: SessionState, _ context: RenderContext) -> [Span] {
    light("agent", session.agentLight.word, session.agentLight.role, context)
  }

  private static func light(_ name: SafeText, _ word: SafeText, _ role: Role, _ context: RenderContext) -> [Span] {
    [Span("\(name) ", .status), Span(context.theme.symbols.light, role), Span(" \(word)", role)]
  }

  /// How old the last event is, and what its stream is called where there is room for that.
  private static func stream(
    _ session: SessionState, _ context: RenderContext, as name: SafeText = "stream"
  ) -> [Span] {
    guard let last = session.wire.lastEventAt else { return [Span("stream -", .status)] }
    if session.isOver { return [Span("stream closed", .status)] }
    let age = context.now.since(last)
    let role: Role = age >= Activity.longQuietLimit ? .warning : .status
    return [
      Span("\(name) ", .status),
      Span(Clock.isCalm(session, at: context.now) ? Clock.calm(age) : Clock.short(context.pace.shown(age)), role),
    ]
  }

  /// The right part stands at the right, whole.
  private static func drawLine(
    left: [Span], right: [Span], row: Int, limit: Int, into grid: inout CellGrid, _ context: RenderContext
  ) {
    let rightLine = StyledLine(right)
    let rightColumn = max(0, limit - rightLine.columns)
    StyledLine(left).draw(into: &grid, row: row, column: 0, limit: rightColumn, theme: context.theme)
    rightLine.draw(into: &grid, row: row, column: rightColumn, limit: limit, theme: context.theme)
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
