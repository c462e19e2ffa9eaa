import Foundation
package import TerminalPrimitives

/// A program in a real terminal emulator (tmux, as people use it), driven like a person would: typing, looking, resizing.
package struct TerminalEmulator: Sendable {
  /// The program's. It leads the foreground of the terminal, as if a shell had started it.
  package let processID: Int32
  let tmux: Tmux
  let command: KeptCommand
  private let serverID: Int32
  private let keeperID: Int32
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

  private init(_ words: [String], environment: [String: String], size: Size) async throws {
    directory = try TemporaryDirectory()
    let surroundings = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SHELL": "/bin/sh"]
    let tmux = Tmux(socket: directory.path(of: "tmux"), environment: surroundings.merging(environment) { $1 })
    let command = KeptCommand(reportPath: directory.path(of: "report"))
    try await tmux.run(Self.startingCommands(try command.words(for: words), size: size))
    let ids = try await tmux.run("display-message", "-p", "#{pid} #{pane_pid}").split(whereSeparator: \.isWhitespace)
    guard ids.count == 2, let server = Int32(ids[0]), let keeper = Int32(ids[1]) else {
      throw TestSupportError.malformed(what: "tmux's answer about processes", text: "\(ids)")
    }
    processID = try await waitForValue("\(words) to start") { command.processID }
    (self.tmux, self.command, serverID, keeperID) = (tmux, command, server, keeper)
  }

  private static func startingCommands(_ words: [String], size: Size) -> [String] {
    let options = [
      ("-g", "default-terminal", "tmux-256color"), ("-g", "status", "off"), ("-s", "escape-time", "0"),
      ("-s", "focus-events", "on"),
    ]
    return ["start-server", ";"] + options.flatMap { ["set-option", $0, $1, $2, ";"] }
      + ["new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)"] + words
  }

  /// A program that ignores the hang-up is killed.
  private func close() {
    let processes = [keeperID] + ChildProcesses.descendants(of: keeperID).map(\.id)
    for process in processes + [serverID] { kill(process, SIGKILL) }
  }
}
