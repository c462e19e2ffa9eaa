import JSONRPC
import SessionCore
import SessionModel
import SimulatedRuntime

/// Starts the runtime that is part of this program. Its cloud goes on between two starts, as the real one does.
struct EmbeddedLauncher: RuntimeLauncher {
  private let simulation: SimulatedRuntime

  init(_ scenario: Scenario, beginning: WallTime) {
    simulation = SimulatedRuntime(scenario: scenario, beginning: beginning)
  }

  func launch() async throws(SessionFailure) -> any RunningRuntime {
    EmbeddedRuntime(channel: await simulation.connect())
  }
}

private struct EmbeddedRuntime: RunningRuntime {
  let channel: any ByteChannel

  func errorOutput() async -> String { "" }
  func ending() async -> String { "the embedded runtime closed the connection" }
  func stop() async { await channel.close() }
}
