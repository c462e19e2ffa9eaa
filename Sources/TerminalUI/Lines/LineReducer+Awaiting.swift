import SessionModel
import TerminalPrimitives

/// Pages and lists: told at once, or as soon as what they show has come.
extension LineReducer {
  static func takeOverlay(from state: inout LineState, at now: Moment) -> [SafeText] {
    guard let overlay = state.app.overlay else { return [] }
    state.app.overlay = nil
    if let query = overlay.query, case .asked = state.app.queries[query] {
      state.awaited.removeAll { $0.overlay == overlay }
      state.awaited.append(AwaitedAnswer(overlay, at: now))
      return ["asked \(query.whom) for it: it is told when it comes, /cancel gives up"]
    }
    if case .picker(let picker) = overlay, picker.kind == .sessions {
      state.isListingSessions = true
      return []
    }
    return tell(overlay, in: &state, at: now)
  }

  static func tellSessions(in state: inout LineState, at now: Moment) -> [SafeText] {
    guard state.isListingSessions else { return [] }
    state.isListingSessions = false
    return tell(.picker(Picker(.sessions)), in: &state, at: now)
  }

  /// What has come of what was waited for, and what has still not.
  static func newsOfAwaited(in state: inout LineState, at now: Moment) -> [SafeText] {
    let app = state.app
    let come = state.awaited.filter { !$0.isAsked(in: app) }
    state.awaited.removeAll { !$0.isAsked(in: app) }
    let late = state.awaited.indices.compactMap { state.awaited[$0].news(in: app, at: now) }
    return come.flatMap { tell($0.overlay, in: &state, at: now) } + late
  }

  static func giveUpAwaited(in state: inout LineState, at now: Moment) -> [LineEffect] {
    let queries = state.awaited.compactMap(\.overlay.query)
    state.awaited = []
    let effects = queries.flatMap { AppReducer.stopAsking($0, in: &state.app, at: now) }
    return say(["given up: the answer is not waited for any more"]) + effects.map(LineEffect.perform)
  }

  /// Whoever reads it in a file gets the plan as it was written.
  private static func spoken(_ lines: [SafeText], in state: LineState) -> [SafeText] {
    guard !state.terms.tellsTime else { return lines }
    let text = EntryText(repertoire: state.app.setting.repertoire)
    return SpokenMarkdown.lines(of: lines.map(\.text).joined(separator: "\n")).flatMap { text.lines($0) }
  }

  private static func tell(_ overlay: Overlay, in state: inout LineState, at now: Moment) -> [SafeText] {
    switch overlay {
    case .page(let page):
      let content = state.app.content(of: page, at: now)
      return [content.title] + (page.kind == .plan ? spoken(content.source, in: state) : content.source)
    case .picker(let picker) where picker.kind.isSpoken:
      let list = SpokenList(picker.kind, of: state.app, at: now)
      state.list = list
      return list.lines
    case .help, .picker: return ["that needs the full screen"]
    }
  }
}

extension AwaitedAnswer {
  fileprivate func isAsked(in app: AppState) -> Bool {
    guard let query = overlay.query, case .asked = app.queries[query] else { return false }
    return true
  }
}
