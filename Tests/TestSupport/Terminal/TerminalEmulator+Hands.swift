package import TerminalPrimitives

extension TerminalEmulator {
  /// Types text as it stands, all at once.
  package func type(_ text: String) async throws {
    try await tmux.run("load-buffer", "-", ";", "paste-buffer", "-d", "-r", input: text)
  }

  /// Presses keys by tmux's names: `Enter`, `Tab`, `BTab`, `Escape`, `Up`, `PPage`, `F2`, `C-c`, `M-Enter`.
  package func press(_ keys: String...) async throws {
    try await tmux.run(["send-keys", "--"] + keys)
  }

  /// Sends bytes no key name stands for, such as a mouse report.
  package func send(bytes: [UInt8]) async throws {
    try await tmux.run(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Pastes text as a terminal does: bracketed if the program has asked for it, line ends as carriage returns.
  package func paste(_ text: String) async throws {
    try await tmux.run("load-buffer", "-", ";", "paste-buffer", "-d", "-p", input: text)
  }

  package func resize(to size: Size) async throws {
    try await tmux.run("resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)")
  }
}
