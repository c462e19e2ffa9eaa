// Resources: files that are part of the program, compiled into it so that the binary stands alone. Imports nothing;
// bytes go out.

/// The scenarios of the embedded runtime, by the name a person gives to choose one.
package enum ScenarioFile: String, CaseIterable, Sendable {
  case tour, chat, late, never, policy, silent, quiet, flood, crash

  /// JSON text in UTF-8; the format is described beside `Scenario`.
  package var bytes: [UInt8] {
    switch self {
    case .tour: PackageResources.tour_json
    case .chat: PackageResources.chat_json
    case .late: PackageResources.late_json
    case .never: PackageResources.never_json
    case .policy: PackageResources.policy_json
    case .silent: PackageResources.silent_json
    case .quiet: PackageResources.quiet_json
    case .flood: PackageResources.flood_json
    case .crash: PackageResources.crash_json
    }
  }
}
