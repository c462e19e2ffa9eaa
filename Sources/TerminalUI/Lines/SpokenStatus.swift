import SessionModel
import TerminalPrimitives

/// How the session stands, for whoever asks.
enum SpokenStatus {
  static func lines(of app: AppState, at now: Moment) -> [SafeText] {
    let context = app.context(at: now)
    let session = app.session
    let activity = StyledLine(ActivityLine.spans(session, context)).spans.map(\.text).joined(separator: .empty)
    let stage = session.stages.current.map { stage -> SafeText in
      let since = session.stages.start(of: stage).map { now.since($0) } ?? .zero
      return "waiting for \(stage.name), \(Clock.short(since)) of \(stage.limit.wholeSeconds)s"
    }
    let news: SafeText =
      session.wire.lastEventAt.map { "last news \(Clock.short(now.since($0))) ago" } ?? "no news from the agent yet"
    let policy = PolicyMarker(session.policy, setBy: app.policyOrigin).words
    let waiting = SpokenRequests.count(session.requests.requests.count)
    let facts = SessionFacts(of: session, in: app.setting.repertoire).facts.map {
      "\($0.label): \($0.value)" as SafeText
    }
    return facts + [policy, stage, activity.isEmpty ? nil : activity, news, waiting].compactMap(\.self)
  }
}

extension Stage {
  fileprivate var name: SafeText {
    switch self {
    case .runtime: "the runtime"
    case .signIn: "the sign-in"
    case .reservation: "the reservation"
    case .connection: "the connection"
    case .agentStart: "the start of the agent"
    }
  }
}
