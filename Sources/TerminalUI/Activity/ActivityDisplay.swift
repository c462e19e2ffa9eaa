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
    guard state.size.columns >= Layout.leastColumnsWithActivity else {
      return state.inform(
        "the activity pane needs \(Layout.leastColumnsWithActivity) columns; this screen has \(state.size.columns)")
    }
    state.activityChoice = state.showsActivity ? .never : .automatic
  }
}
