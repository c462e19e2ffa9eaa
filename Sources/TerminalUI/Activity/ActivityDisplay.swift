import TerminalPrimitives

/// Whether the activity stands beside the transcript.
package enum ActivityDisplay: String, CaseIterable, Sendable {
  /// Where the screen is wide enough.
  case automatic = "auto"
  case never
}

extension AppState {
  /// As the person chose last, else as the configuration says.
  var showsActivity: Bool {
    let display = activityChoice ?? setting.activity
    return display == .automatic && size.columns >= Layout.leastColumnsWithActivity
  }
}

extension AppReducer {
  static func toggleActivity(in state: inout AppState) {
    if let obstacle = state.obstacleToActivity { return state.inform(obstacle) }
    state.activityChoice = state.showsActivity ? .never : .automatic
  }
}
