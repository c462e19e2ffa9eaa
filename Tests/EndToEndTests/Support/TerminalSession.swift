import TerminalPrimitives
import TestSupport
import Testing

/// The built program on a bare pseudo-terminal: for the bytes and settings that it leaves behind.
struct TerminalSession {
  let terminal: PseudoTerminal
  let home: AloftHome

  /// Starts the program and waits for its first frame.
  static func start(
    _ arguments: [String] = ["--demo", "chat"], home: AloftHome, size: Size = Size(rows: 30, columns: 100)
  ) async throws -> TerminalSession {
    let terminal = try PseudoTerminal.spawn(
      try AloftHome.program(), arguments, environment: home.variables, size: size)
    try await terminal.readUntil(text: "Ctrl-C twice", timeout: patience)
    return TerminalSession(terminal: terminal, home: home)
  }

  /// Waits until the journal holds a draft with these words.
  func seeKept(_ words: String) async throws {
    // The file itself: what stands in the one that is about to replace it is not safe yet.
    let draft = home.directory.path(of: "state/aloft/draft/repository-octo%2fdemo.jsonl")
    try await waitUntil(
      "the draft \(words.debugDescription)", timeout: patience,
      lastSeen: { String(decoding: terminal.bytes, as: UTF8.self).debugDescription },
      condition: { FileTree.text(of: draft).contains(words) })
  }

  /// Waits for text that is drawn in one piece: where nothing similar stood before.
  func see(_ text: String) async throws { try await terminal.readUntil(text: text, timeout: patience) }

  /// Waits for the end, and expects what every way out owes: the terminal as it was, and no process left.
  func end(sourceLocation: SourceLocation = #_sourceLocation) async throws -> TestSupport.ExitStatus {
    let status = try await endOfProcesses()
    let settings = try terminal.settings
    let untouched = try await Self.untouchedSettings()
    #expect(settings == untouched, sourceLocation: sourceLocation)
    let modes = ModeTrace(terminal.bytes).modes
    #expect(modes == ModeTrace.givenBack, sourceLocation: sourceLocation)
    return status
  }

  /// Waits for the end of the program and of everything it has started.
  func endOfProcesses() async throws -> TestSupport.ExitStatus {
    let children = ChildProcesses.descendants(of: terminal.processID)
    let status = try await terminal.wait(timeout: patience)
    try await waitUntil("all children to end", timeout: patience) { !children.contains(where: \.isRunning) }
    return status
  }

  /// What a new terminal is set to before any program has touched it.
  private static func untouchedSettings() async throws -> TerminalSettings {
    let terminal = try PseudoTerminal.spawn("/bin/true", environment: [:])
    try await terminal.wait(timeout: patience)
    return try terminal.settings
  }
}
