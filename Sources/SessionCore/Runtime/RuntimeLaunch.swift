/// Everything that is needed to start one runtime.
package struct RuntimeLaunch: Equatable, Sendable {
  /// What the runtime writes to its own log file. Levels as its `--log-level` names them.
  package enum LogLevel: String, Equatable, Sendable, CaseIterable {
    case none, error, warning, info, debug, all
  }

  /// Absolute path of the program to run.
  package let executable: String
  package let arguments: [String]
  /// The whole environment; nothing is inherited.
  package let environment: [String: String]

  package init(executable: String, arguments: [String], environment: [String: String]) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
  }

  /// The command line that the SDKs use (protocol notes 1.1). The token is in the environment, never here.
  package init(_ runtime: LocatedRuntime, logLevel: LogLevel = .warning, environment: RuntimeEnvironment) {
    var arguments = ["--headless", "--no-auto-update", "--stdio", "--log-level", logLevel.rawValue]
    if environment.hasToken {
      arguments += ["--auth-token-env", RuntimeEnvironment.tokenName, "--no-auto-login"]
    }
    self.init(
      executable: runtime.interpreter ?? runtime.path,
      arguments: runtime.interpreter == nil ? arguments : [runtime.path] + arguments,
      environment: environment.variables)
  }
}
