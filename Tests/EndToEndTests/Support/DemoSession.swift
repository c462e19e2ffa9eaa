import TerminalPrimitives
import TestSupport

/// The built program on its embedded runtime, in a terminal emulator.
enum DemoSession {
  nonisolated(nonsending) static func run(
    _ scenario: String = "chat", _ additions: [String: String] = [:], size: Size = Size(rows: 30, columns: 100),
    _ body: (TerminalEmulator) async throws -> Void
  ) async throws {
    try await AloftHome(additions).run(["--demo", scenario], size: size, body)
  }
}
