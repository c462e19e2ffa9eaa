import Foundation
import JSONRPC
import TestSupport
import Testing

@testable import SessionCore

@Suite(.timeLimit(.minutes(10)))
struct RuntimeProcessTests {
  /// Short limits, for programs that are known not to take the hint.
  private let impatient = Teardown(politeLimit: .milliseconds(50), terminationLimit: .milliseconds(50))

  init() { ignoreBrokenPipes() }

  @Test func `bytes go in and come out`() async throws {
    let process = try await StandInRuntime.shell("cat")
    try await process.write("hello\n")
    #expect(try await process.readLine() == "hello")
    await process.close()
    #expect(await process.exit() == RuntimeExit(ending: .exited(code: 0), errorOutput: ""))
  }

  @Test func `many frames of a megabyte come back whole and in order`() async throws {
    let process = try await StandInRuntime.shell("cat")
    let frames = (0..<20).map { [UInt8](repeating: UInt8($0), count: 1 << 20) }
    async let echo = { () async throws -> [UInt8] in
      var all: [UInt8] = []
      while all.count < 20 << 20, let bytes = try await process.read() { all += bytes }
      return all
    }()
    for frame in frames { try await process.write(frame) }
    #expect(try await echo == frames.flatMap(\.self))
    await process.close()
  }

  @Test func `one read gives at most 64 KiB and never nothing`() async throws {
    let process = try await StandInRuntime.shell("head -c 1000000 /dev/zero")
    var sizes: [Int] = []
    while let bytes = try await process.read() { sizes.append(bytes.count) }
    #expect(sizes.reduce(0, +) == 1_000_000)
    #expect(sizes.allSatisfy { (1...65_536).contains($0) })
    await process.close()
  }

  @Test func `a reader that waits learns of the end by close`() async throws {
    let process = try await StandInRuntime.shell("cat")
    async let reading = process.read()
    await process.close()
    #expect(try await reading == nil)
  }

  @Test func `output written right before the exit is read to its last byte`() async throws {
    let process = try await StandInRuntime.shell("head -c 60000 /dev/zero; echo last words >&2; exit 7")
    #expect(try await process.readToEnd().count == 60_000)
    #expect(
      await process.exit() == RuntimeExit(ending: .exited(code: 7), errorOutput: "last words\n"))
    await process.close()
  }

  @Test func `an exit by signal is told as such`() async throws {
    let process = try await StandInRuntime.shell("kill -9 $$")
    #expect(await process.exit().ending == .killed(signal: 9))
    await process.close()
  }

  @Test func `a program that cannot be run is an error with its path`() async throws {
    let launch = RuntimeLaunch(executable: "/nowhere/copilot", arguments: [], environment: [:])
    await #expect {
      _ = try await RuntimeProcess.start(launch)
    } throws: { error in
      guard case RuntimeError.couldNotLaunch(path: "/nowhere/copilot", let reason) = error else { return false }
      return !reason.isEmpty
    }
  }

  @Test func `a start in a task that is cancelled leaves nothing running`() async throws {
    let starting = Task { try await StandInRuntime.shell("cat") }
    starting.cancel()
    let process = try await starting.value
    await process.close()
    #expect(await process.exit().ending == .exited(code: 0))
  }

  @Test func `writing to a process that left is refused as closed`() async throws {
    let process = try await StandInRuntime.shell("exit 0")
    _ = await process.exit()
    await #expect(throws: ChannelError.closed) { try await process.write("x") }
    await process.close()
  }

  @Test func `writing to a process that closed its input is refused as closed`() async throws {
    let process = try await StandInRuntime.shell("exec <&-; echo closed; exec sleep 1000", teardown: impatient)
    #expect(try await process.readLine() == "closed")
    // A process that another test is starting can hold a copy of the pipe for a moment.
    try await waitUntil("the write is refused") {
      do {
        try await process.write("x")
        return false
      } catch ChannelError.closed {
        return true
      }
    }
    await process.close()
  }

  @Test func `an exit in the middle of a write is refused as closed`() async throws {
    let process = try await StandInRuntime.shell("head -c 100000 >/dev/null; exit 3")
    await #expect(throws: ChannelError.closed) { try await process.write([UInt8](repeating: 0, count: 8 << 20)) }
    #expect(await process.exit().ending == .exited(code: 3))
    await process.close()
  }

  @Test func `close breaks off a write to a process that does not read`() async throws {
    let process = try await StandInRuntime.shell("echo up; exec sleep 1000", teardown: impatient)
    #expect(try await process.readLine() == "up")
    let writing = Task { try await process.write([UInt8](repeating: 0, count: 8 << 20)) }
    await process.close()
    await #expect(throws: ChannelError.closed) { try await writing.value }
    await #expect(throws: ChannelError.closed) { try await process.write("x") }
  }

  @Test func `a flood of error output neither blocks the frames nor is kept`() async throws {
    let process = try await StandInRuntime.python(
      """
      import sys, threading
      def flood():
        for _ in range(1024): sys.stderr.write('x' * 65536)
        sys.stderr.write('the end')
      thread = threading.Thread(target=flood); thread.start()
      for line in sys.stdin: sys.stdout.write(line); sys.stdout.flush()
      thread.join()
      """, teardown: Teardown(politeLimit: .seconds(100), terminationLimit: .zero))
    for number in 0..<200 {
      try await process.write("\(number)\n")
      #expect(try await process.readLine() == "\(number)")
    }
    await process.close()
    let exit = await process.exit()
    #expect(exit.ending == .exited(code: 0))
    #expect(exit.errorOutput.utf8.count == 65_536)
    #expect(exit.errorOutput.hasSuffix("xthe end"))
  }

  @Test func `error output can be looked at while the process runs`() async throws {
    let process = try await StandInRuntime.shell("echo warning >&2; cat")
    try await waitUntil("the warning is there") { process.errorOutput == "warning\n" }
    await process.close()
  }

  @Test func `files that a runtime makes are for its user alone`() async throws {
    let directory = try TemporaryDirectory()
    let file = directory.path(of: "made")
    let process = try await StandInRuntime.shell(": > \(file)")
    #expect(await process.exit().ending == .exited(code: 0))
    await process.close()
    #expect(PosixFileFacts().facts(at: file)?.permissions == 0o600)
  }

  @Test func `a runtime works in an empty directory of its own that is gone afterwards`() async throws {
    let process = try await StandInRuntime.shell("pwd; ls -a | wc -l; stat -c %a .; read line")
    var text = ""
    while text.split(separator: "\n").count < 3 {
      text += String(decoding: try #require(try await process.read()), as: UTF8.self)
    }
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0].contains("/aloft-runtime-"))
    #expect(Array(lines[1...]) == ["2", "700"])
    await process.close()
    #expect(!FileManager.default.fileExists(atPath: lines[0]))
  }

  @Test func `a runtime gets the environment it was given and nothing else`() async throws {
    let process = try await RuntimeProcess.start(
      RuntimeLaunch(executable: "/usr/bin/env", arguments: [], environment: ["A": "1", "B": "zwei"]))
    let lines = String(decoding: try await process.readToEnd(), as: UTF8.self).split(separator: "\n")
    #expect(lines.sorted() == ["A=1", "B=zwei"])
    await process.close()
  }
}
