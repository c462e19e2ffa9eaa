import ArgumentParser
import Configuration
import Logging
import SessionModel

/// What the command line says about the session.
struct SessionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The repository. In a git checkout with a GitHub remote it defaults to that.", valueName: "owner/name"))
  var repo: String?

  @Option(help: "The branch that you mean. It is shown; the runtime 1.0.64 does not pass it on.")
  var branch: String?

  @Option(help: "The first prompt, sent when the agent has started; - reads it from standard input.")
  var prompt: String?

  @Option(
    help: ArgumentHelp(
      "Go back to a session: its id or its beginning, the address of its page, or last. See 'aloft sessions'.",
      valueName: "session"))
  var connect: String?

  @Option(help: "The model that you mean. It is shown; the runtime 1.0.64 does not pass it on.")
  var model: String?

  @Option(
    help: ArgumentHelp(
      "The Copilot CLI to run. Default: COPILOT_CLI_PATH, copilot on PATH, the SDK's own.", valueName: "path"))
  var runtime: String?

  @Option(
    name: .customLong("token-env"),
    help: ArgumentHelp(
      "The environment variable that holds the token. A token is never an argument.", valueName: "name"))
  var tokenVariable: String?

  @Flag(help: "Use the embedded runtime: no account, no network. Names a scenario after it, or plays the tour.")
  var demo = false

  @Argument(help: ArgumentHelp("With --demo: the scenario.", valueName: "scenario"))
  var scenario: String?

  @Option(help: "What is answered without asking: ask (nothing), safe (reading), deny (everything), all (everything).")
  var approve: ApprovalPolicy?

  @Flag(inversion: .prefixedNo, help: "Keep a transcript on disk, or none.")
  var record: Bool?

  @Flag(help: "Tell the session in lines, without a screen; so it is by itself in a pipe and where TERM is dumb.")
  var plain = false

  @Flag(
    name: .customLong("screen-reader"),
    help: "For screen readers: lines that are only appended, no borders, and requests in the order they are heard best."
  )
  var screenReader = false

  @Option(name: .customLong("log-level"), help: "What the log file holds: trace, debug, info, notice, warning, error.")
  var logLevel: LogLevel?

  @Flag(name: .customLong("low-bandwidth"), help: "For a slow line: fewer frames, clocks in steps of ten seconds.")
  var lowBandwidth = false

  func validate() throws {
    if let repo, RepositoryName(repo) == nil {
      throw ValidationError("--repo \(repo): a repository is written OWNER/NAME, for example octo/demo.")
    }
    if let scenario, !demo {
      throw ValidationError(
        "\(scenario): there is nothing to name here without --demo. A prompt is given with --prompt.")
    }
    if let connect, SessionReference(connect) == nil {
      throw ValidationError("--connect '\(connect)': a session is named by its id, the address of its page, or last.")
    }
    if connect != nil, demo || repo != nil || branch != nil || model != nil {
      throw ValidationError("--connect goes to a session that exists: --repo, --branch, --model and --demo do not fit.")
    }
    if let prompt, prompt.isEmpty {
      throw ValidationError("--prompt is empty: leave it out to start without a prompt.")
    }
  }

  var wantsLines: Bool { plain || screenReader }

  var repository: RepositoryName? { repo.flatMap(RepositoryName.init) }
}

extension ApprovalPolicy: ExpressibleByArgument {}

extension LogLevel: ExpressibleByArgument {
  var level: Logger.Level {
    switch self {
    case .trace: .trace
    case .debug: .debug
    case .info: .info
    case .notice: .notice
    case .warning: .warning
    case .error: .error
    }
  }
}
