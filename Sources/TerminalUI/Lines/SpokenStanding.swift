import SessionModel
import TerminalPrimitives

/// What was said of the session itself: one line for each change that a person would look up for.
struct SpokenStanding: Equatable {
  private var stages: Set<Stage> = []
  private var activity: SafeText?
  private var page: SessionURL?
  private var report: StandingReport?
  private var deliveries: [OutgoingPrompt.ID: OutgoingPrompt.Delivery] = [:]
  private var saving = Saving.on

  mutating func news(of app: AppState, _ context: RenderContext) -> [SafeText] {
    let session = app.session
    return newsOfStages(session, context) + newsOfPage(session, context) + newsOfReport(session, context)
      + newsOfPrompts(session, context) + newsOfSaving(app, context)
  }

  private mutating func newsOfStages(_ session: SessionState, _ context: RenderContext) -> [SafeText] {
    Stage.allCases.compactMap { stage in
      guard case .done(let since, let until) = session.stages[stage], stages.insert(stage).inserted else { return nil }
      return Self.words(for: stage, after: Clock.precise(until.since(since)), session, context)
    }
  }

  private static func words(
    for stage: Stage, after duration: SafeText, _ session: SessionState, _ context: RenderContext
  ) -> SafeText {
    let clean = { (text: String) in SafeText.exactLine(text, in: context.repertoire) }
    switch stage {
    case .runtime: return "runtime ready after \(duration)"
    case .signIn: return session.identity.login.map { "signed in as \(clean($0))" } ?? "signed in"
    case .reservation: return "session reserved after \(duration)"
    case .connection: return "connected after \(duration)"
    case .agentStart: return "agent started: it reads prompts now"
    }
  }

  /// A guess is not worth a line: /url tells it.
  private mutating func newsOfPage(_ session: SessionState, _ context: RenderContext) -> [SafeText] {
    guard case .announced(let url)? = session.identity.url, page != session.identity.url else { return [] }
    page = session.identity.url
    return ["page: \(SafeText.exactLine(url, in: context.repertoire))"]
  }

  /// Why it does not go on, and what to do: several lines, once.
  private mutating func newsOfReport(_ session: SessionState, _ context: RenderContext) -> [SafeText] {
    let now = StandingReport(session, at: context.now)
    guard now != report else { return [] }
    let before = report
    report = now
    guard let now else {
      if case .lost? = before { return ["the runtime is back"] }
      return []
    }
    let text = TextFormat(columns: SpokenRequest.width, repertoire: context.repertoire, symbols: .ascii)
    let format = CellFormat(
      text: text, now: context.now, utcOffsetSeconds: context.utcOffsetSeconds, keymap: context.keymap,
      isExpanded: false)
    return StandingCell.rows(now, format).map { $0.spans.map(\.text).joined(separator: .empty) }
  }

  /// What the agent is at, to be said after what it said.
  mutating func newsOfActivity(_ session: SessionState, _ context: RenderContext) -> [SafeText] {
    guard let words = Self.words(for: session.activity(at: context.now).activity), words != activity else { return [] }
    activity = words
    return [words]
  }

  /// Nil where something else tells it.
  private static func words(for activity: Activity) -> SafeText? {
    switch activity {
    case .starting, .lost, .failed, .ended, .detached, .waitingForApproval, .waitingForAnswer, .answering,
      .promptUnseen,
      .promptSent:
      nil
    case .aborting: "the agent was asked to stop, not confirmed"
    case .quiet(isLong: false): "no news of the agent for \(Activity.quietLimit.wholeSeconds) seconds"
    case .quiet(isLong: true): "no news of the agent for \(Activity.longQuietLimit.wholeSeconds) seconds"
    case .compacting: "the conversation is being summarised"
    case .working: "the agent works"
    case .idle: "the agent is idle"
    }
  }

  private mutating func newsOfPrompts(_ session: SessionState, _ context: RenderContext) -> [SafeText] {
    let prompts = session.outbox.prompts
    let before = deliveries
    deliveries = prompts.reduce(into: [:]) { $0[$1.id] = $1.delivery }
    return prompts.compactMap { prompt in
      before[prompt.id] == prompt.delivery ? nil : Self.words(for: prompt.delivery, session, context)
    }
  }

  private static func words(
    for delivery: OutgoingPrompt.Delivery, _ session: SessionState, _ context: RenderContext
  ) -> SafeText? {
    let ways: SafeText = "/resend sends it, /withdraw takes it back"
    switch delivery {
    case .held: return session.isReadyForPrompts ? nil : "your prompt is held until the agent reads prompts"
    case .heldFor, .sent: return nil
    case .heldBehindRequests: return "your words are held until the other requests are answered: \(ways)"
    case .keptBack(_, let reason): return "\(SafeText.proseLine(reason, in: context.repertoire)): \(ways)"
    case .unseen: return "your prompt was NOT SEEN by the agent: \(ways)"
    case .failed(let words): return "your prompt failed: \(SafeText.proseLine(words, in: context.repertoire)): \(ways)"
    }
  }

  private mutating func newsOfSaving(_ app: AppState, _ context: RenderContext) -> [SafeText] {
    guard app.saving != saving else { return [] }
    saving = app.saving
    switch app.saving {
    case .on: return ["what you write is saved again"]
    case .failing(let reason):
      return ["WARNING: nothing is saved: \(SafeText.exactLine(reason, in: context.repertoire))"]
    }
  }
}
