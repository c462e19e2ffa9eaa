package import SessionModel

/// When something is to be done although nothing happened: a visible clock goes on, a prompt arms, news are told.
package enum Ticker {
  package static func nextChange(of state: AppState, after now: Moment) -> Moment? {
    if state.awaitsFrame { return now }
    return [
      armingMoment(state, after: now), nextClockTick(state, after: now), state.notifier.tellsAt, state.message?.until,
    ]
    .compactMap(\.self).min()
  }

  /// Whether time alone has changed the state, and not only its clocks.
  package static func isDue(in state: AppState, at now: Moment) -> Bool {
    [state.notifier.tellsAt, state.message?.until].contains { $0.map { $0 <= now } ?? false }
  }

  private static func armingMoment(_ state: AppState, after now: Moment) -> Moment? {
    guard let view = state.request, !view.isArmed(at: now) else { return nil }
    return view.armsAt
  }

  private static func nextClockTick(_ state: AppState, after now: Moment) -> Moment? {
    guard !state.isTooSmall, !state.session.isOver else { return nil }
    let granularity =
      Clock.isCalm(state.session, at: now) && !state.isAsking ? Clock.calmStep : state.setting.pace.clockStep
    let step = granularity.wholeMilliseconds
    return now + .milliseconds(step - now.uptime % step)
  }
}
