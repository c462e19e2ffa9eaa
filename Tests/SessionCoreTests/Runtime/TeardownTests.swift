import Foundation
import TestSupport
import Testing

@testable import SessionCore

@Suite(.timeLimit(.minutes(10)))
struct TeardownTests {
  private let impatient = Teardown(politeLimit: .milliseconds(50), terminationLimit: .milliseconds(50))
  /// Long enough that a test which runs into it fails by its time limit.
  private let never = Duration.seconds(1_000)

  init() { ignoreBrokenPipes() }

  @Test func `a runtime that leaves at the end of its input is not signalled`() async throws {
    let process = try await StandInRuntime.shell(
      "trap 'exit 9' TERM; echo up; cat; exit 5",
      teardown: Teardown(politeLimit: never, terminationLimit: never))
    #expect(try await process.readLine() == "up")
    await process.close()
    #expect(await process.exit().ending == .exited(code: 5))
  }

  @Test func `a runtime that stays is asked with SIGTERM`() async throws {
    let process = try await StandInRuntime.shell(
      "trap 'exit 9' TERM; echo up; while :; do sleep 0.02; done",
      teardown: Teardown(politeLimit: .milliseconds(50), terminationLimit: never))
    #expect(try await process.readLine() == "up")
    await process.close()
    #expect(await process.exit().ending == .exited(code: 9))
  }

  @Test func `a runtime that ignores SIGTERM is killed`() async throws {
    let process = try await StandInRuntime.shell(
      "trap '' TERM; echo up; while :; do sleep 0.02; done", teardown: impatient)
    #expect(try await process.readLine() == "up")
    await process.close()
    #expect(await process.exit().ending == .killed(signal: 9))
  }

  @Test func `a grandchild that holds the pipes does not outlive a polite runtime`() async throws {
    let process = try await StandInRuntime.shell(
      "(trap '' TERM; exec sleep 1000) & echo $! $$; cat", teardown: .standard)
    let (grandchild, child) = try await pair(from: process)
    await process.close()
    #expect(await process.exit().ending == .exited(code: 0))
    try await expectGone(grandchild, child)
  }

  @Test func `a grandchild does not outlive a runtime that left by itself`() async throws {
    let process = try await StandInRuntime.shell("sleep 1000 & echo $! $$; exit 4")
    let (grandchild, child) = try await pair(from: process)
    #expect(try await process.read() == nil)
    #expect(await process.exit().ending == .exited(code: 4))
    try await expectGone(grandchild, child)
    await process.close()
  }

  @Test func `a grandchild does not outlive a runtime that had to be killed`() async throws {
    let process = try await StandInRuntime.shell(
      "trap '' TERM; sleep 1000 & echo $! $$; while :; do sleep 0.02; done", teardown: impatient)
    let (grandchild, child) = try await pair(from: process)
    await process.close()
    #expect(await process.exit().ending == .killed(signal: 9))
    try await expectGone(grandchild, child)
  }

  @Test func `a runtime that closed its output but lives on is ended`() async throws {
    let process = try await StandInRuntime.shell("exec >&- 2>&-; exec sleep 1000", teardown: impatient)
    #expect(try await process.read() == nil)
    #expect(await process.exit().ending == .killed(signal: 15))
    await process.close()
  }

  @Test func `a runtime whose output nobody reads is ended all the same`() async throws {
    let process = try await StandInRuntime.shell("echo up; exec cat /dev/zero", teardown: impatient)
    _ = try await process.read()
    await process.close()
    #expect(await process.exit().ending == .killed(signal: 15))
  }

  @Test func `closing twice is the same as closing once`() async throws {
    let process = try await StandInRuntime.shell("cat")
    async let first: Void = process.close()
    await process.close()
    await first
    #expect(await process.exit().ending == .exited(code: 0))
  }

  @Test func `a runtime runs in a session of its own`() async throws {
    let process = try await StandInRuntime.shell("echo 0 $$; cat")
    let (_, child) = try await pair(from: process)
    let entry = try #require(ProcessEntry(id: child))
    #expect(entry.sessionID == child)
    #expect(entry.groupID == child)
    await process.close()
  }

  @Test func `fifty runtimes leave no file open`() async throws {
    func openFiles() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
    let before = try openFiles()
    for _ in 0..<50 {
      let process = try await StandInRuntime.shell("exit 0")
      await process.close()
    }
    // Other tests run at the same time and hold a few of their own.
    try await waitUntil("files are closed again") { try openFiles() <= before + 20 }
  }

  private func pair(from process: RuntimeProcess) async throws -> (Int32, Int32) {
    let numbers = try await process.readLine().split(separator: " ").compactMap { Int32($0) }
    try #require(numbers.count == 2)
    return (numbers[0], numbers[1])
  }

  /// The runtime itself is reaped when `exit` returns; what it left behind is killed by then, and reaped by the system.
  private func expectGone(_ grandchild: Int32, _ child: Int32) async throws {
    #expect(ProcessEntry(id: child) == nil)
    try await waitUntil("the grandchild is gone") { ProcessEntry(id: grandchild).map { !$0.isRunning } ?? true }
  }
}
