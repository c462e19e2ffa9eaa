import Foundation
package import TerminalPrimitives

/// A program in a real terminal emulator (tmux, as people use it), driven like a person would: typing, looking, resizing.
package struct TerminalEmulator: Sendable {
  package let processID: Int32
  let tmux: Tmux
  private let serverID: Int32
  private let directory: TemporaryDirectory

  /// Runs `command` with `environment` and nothing else but what a terminal adds (TERM, TMUX), lends the terminal to
  /// `body`, and then ends the command with all its children.
  package nonisolated(nonsending) static func run<Result>(
    _ command: [String], environment: [String: String], size: Size = Size(rows: 30, columns: 100),
    _ body: (TerminalEmulator) async throws -> Result
  ) async throws -> Result {
    let terminal = try await TerminalEmulator(command, environment: environment, size: size)
    defer { terminal.close() }
    return try await body(terminal)
  }

  private init(_ command: [String], environment: [String: String], size: Size) async throws {
    directory = try TemporaryDirectory()
    let surroundings = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SHELL": "/bin/sh"]
    tmux = Tmux(socket: directory.path(of: "tmux"), environment: surroundings.merging(environment) { $1 })
    try await tmux.run(Self.startingCommands(command, size: size))
    let ids = try await tmux.run("display-message", "-p", "#{pid} #{pane_pid}").split(whereSeparator: \.isWhitespace)
    guard ids.count == 2, let server = Int32(ids[0]), let process = Int32(ids[1]) else {
      throw TestSupportError.malformed(what: "tmux's answer about processes", text: "\(ids)")
    }
    (serverID, processID) = (server, process)
  }

  /// Options come before the session, so that no command can end before they hold. `env` keeps tmux from asking a
  /// shell to run a command without arguments.
  private static func startingCommands(_ command: [String], size: Size) -> [String] {
    let options = [
      ("-g", "default-terminal", "tmux-256color"), ("-g", "status", "off"), ("-g", "remain-on-exit", "on"),
      ("-g", "remain-on-exit-format", ""), ("-g", "window-size", "manual"), ("-s", "escape-time", "0"),
      ("-s", "focus-events", "on"),
    ]
    return ["start-server", ";"] + options.flatMap { ["set-option", $0, $1, $2, ";"] }
      + ["new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)", "env"] + command
  }

  /// A program that ignores the hang-up is killed.
  private func close() {
    let processes = [processID] + ChildProcesses.descendants(of: processID).map(\.id)
    kill(serverID, SIGKILL)
    for process in processes { kill(process, SIGKILL) }
  }
}
