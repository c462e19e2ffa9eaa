package import TerminalPrimitives

extension TerminalEmulator {
  /// The rows of the screen as text, without blanks at the end.
  package func screen() async throws -> [String] {
    Self.rows(try await tmux.run("capture-pane", "-p"))
  }

  /// The rows of the screen with their colours and attributes as escape sequences.
  package func styledScreen() async throws -> [String] {
    Self.rows(try await tmux.run("capture-pane", "-p", "-e"))
  }

  private static func rows(_ capture: String) -> [String] {
    capture.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  package func cursor() async throws -> Position {
    let answer = try await tmux.run("display-message", "-p", "#{cursor_y} #{cursor_x}")
    let numbers = answer.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard numbers.count == 2 else {
      throw TestSupportError.malformed(what: "tmux's answer about the cursor", text: answer)
    }
    return Position(row: numbers[0], column: numbers[1])
  }

  /// The modes that are set now, or that the command has left behind.
  package func flags() async throws -> TerminalFlags {
    try TerminalFlags(answer: await tmux.run("display-message", "-p", TerminalFlags.format))
  }

  /// The title the program has set.
  package func title() async throws -> String {
    String(try await tmux.run("display-message", "-p", "#{pane_title}").dropLast())
  }

  /// The newest of tmux's buffers, which its user pastes from.
  package func pasteBuffer() async throws -> String { try await tmux.run("show-buffer") }

  /// Waits until the rows of the screen fulfil `condition`, and returns them.
  /// - Throws: an error that holds the last screen when time is up.
  @discardableResult
  package nonisolated(nonsending) func waitForScreen(
    timeout: Duration = standardPatience, _ expectation: String, condition: ([String]) -> Bool
  ) async throws -> [String] {
    var last: [String] = []
    return try await waitForValue(expectation, timeout: timeout, lastSeen: { last.joined(separator: "\n") }) {
      last = try await screen()
      return condition(last) ? last : nil
    }
  }

  /// Waits until `text` stands in one row of the screen.
  @discardableResult
  package func waitForText(_ text: String, timeout: Duration = standardPatience) async throws -> [String] {
    try await waitForScreen(timeout: timeout, "the text \(text.debugDescription)") { rows in
      rows.contains { $0.contains(text) }
    }
  }

  /// Waits for the command to end. What it left on the screen and in the modes can still be looked at.
  package func exitStatus(timeout: Duration = standardPatience) async throws -> ExitStatus {
    try await waitForValue(
      "process \(processID) to end", timeout: timeout,
      lastSeen: { (try? await screen().joined(separator: "\n")) ?? "no screen" },
      look: { command.exitStatus })
  }
}
