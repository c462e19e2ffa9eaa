import Configuration
import TerminalUI

extension Configuration {
  /// With what the command line says, which is stronger.
  func overridden(by options: SessionOptions) -> Configuration {
    var configuration = self
    if let policy = options.approve { configuration.policy = policy }
    if let isRecorded = options.record { configuration.session.isRecorded = isRecorded }
    if let logLevel = options.logLevel { configuration.session.logLevel = logLevel }
    if let runtime = options.runtime { configuration.session.runtime = runtime }
    if let variable = options.tokenVariable { configuration.session.tokenVariable = variable }
    if options.lowBandwidth { configuration.screen.bandwidth = .low }
    return configuration
  }
}

extension SessionSettings {
  /// Where the Copilot CLI is; in the file no shell has read it.
  func runtimePath(variables: [String: String]) -> String? {
    runtime.map { HomePath.expanded($0, home: variables["HOME"]) }
  }
}
