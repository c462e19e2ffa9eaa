import Foundation
import JSONRPC
import Testing

@testable import SessionCore

/// Small programs that stand in for a runtime.
enum StandInRuntime {
  /// Starts a shell script. It gets PATH and nothing else.
  static func shell(_ script: String, teardown: Teardown = .standard) async throws -> RuntimeProcess {
    try await RuntimeProcess.start(
      RuntimeLaunch(executable: "/bin/sh", arguments: ["-c", script], environment: ["PATH": "/usr/bin:/bin"]),
      teardown: teardown)
  }

  static func python(_ script: String, teardown: Teardown = .standard) async throws -> RuntimeProcess {
    try await RuntimeProcess.start(
      RuntimeLaunch(
        executable: "/usr/bin/env", arguments: ["python3", "-c", script], environment: ["PATH": "/usr/bin:/bin"]),
      teardown: teardown)
  }
}

extension RuntimeProcess {
  /// Everything up to the end of the output.
  nonisolated func readToEnd() async throws -> [UInt8] {
    var all: [UInt8] = []
    while let bytes = try await read() { all += bytes }
    return all
  }

  /// The next line, without its end; the programs write one line at a time and wait.
  nonisolated func readLine() async throws -> String {
    var line: [UInt8] = []
    while line.last != UInt8(ascii: "\n") { line += try #require(try await read()) }
    return String(decoding: line.dropLast(), as: UTF8.self)
  }

  nonisolated func write(_ text: String) async throws { try await write(Array(text.utf8)) }
}

/// As the program does first thing: writing to a process that left must not end the tests.
func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
