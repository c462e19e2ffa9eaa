import SessionModel

extension AppReducer {
  /// Tells what there is to tell, in the ways that the person wants.
  static func tellNews(in state: inout AppState, at now: Moment) -> [AppEffect] {
    let news = state.notifier.takeNews(about: state.session, at: now)
    guard !news.isEmpty else { return [] }
    let settings = state.setting.notifications
    var effects: [AppEffect] = []
    if settings.bell { effects.append(.bell) }
    if settings.desktop != .off { effects.append(.notify(DesktopNotice(of: news, in: state))) }
    if settings.hook != nil { effects += news.map { .runHook(HookCall($0, in: state.session)) } }
    return effects
  }
}
