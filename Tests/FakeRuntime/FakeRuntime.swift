// A runtime in a process of its own, for the built program: it plays a scenario over its standard input and output, and
// writes down every message it gets.

import FakeRuntimeScript
import Foundation
import JSONRPC
import SimulatedRuntime

@main
enum FakeRuntime {
  static func main() async throws {
    signal(SIGPIPE, SIG_IGN)
    let variables = ProcessInfo.processInfo.environment
    guard let script = variables[FakeRuntimeVariable.scenario], let file = variables[FakeRuntimeVariable.witness],
      let text = FileManager.default.contents(atPath: script), let witness = WitnessFile(path: file)
    else { throw Misuse() }
    let milliseconds = Int64(Date.now.timeIntervalSince1970 * 1_000)
    let runtime = SimulatedRuntime(
      scenario: try Scenario.parse(bytes: Array(text), name: script), beginning: WallTime(milliseconds: milliseconds))
    let channel = await runtime.connect()
    let answering = Task {
      while let bytes = try await channel.read() { try StandardOutput.write(bytes) }
    }
    var decoder = FrameDecoder()
    for await bytes in StandardInput.chunks() {
      decoder.append(bytes, at: .zero)
      while case .payload(let payload)? = decoder.next() { witness.saw(payload) }
      try await channel.write(bytes)
    }
    witness.end()
    await runtime.stop()
    // Its reader may be gone, which is no fault of ours.
    _ = await answering.result
  }

  struct Misuse: Error {}
}

/// A line for every message, each added by one call of write(2): it outlives whatever happens to either process.
struct WitnessFile {
  private let descriptor: Int32

  init?(path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    if descriptor < 0 { return nil }
  }

  func saw(_ payload: [UInt8]) { add(payload) }
  func end() { add(Array(lastWitnessLine.utf8)) }

  private func add(_ line: [UInt8]) {
    let bytes = line + [UInt8(ascii: "\n")]
    precondition(write(descriptor, bytes, bytes.count) == bytes.count, "the witness cannot write")
  }
}

enum StandardOutput {
  static func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { throw ChannelError.closed }
      rest = rest.dropFirst(count)
    }
  }
}

enum StandardInput {
  /// Unbounded: bytes of a stream cannot be dropped. A thread of its own waits for them.
  static func chunks() -> AsyncStream<[UInt8]> {
    let (chunks, incoming) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .unbounded)
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while case let count = read(STDIN_FILENO, &buffer, buffer.count), count > 0 {
        incoming.yield(Array(buffer[..<count]))
      }
      incoming.finish()
    }
    return chunks
  }
}
