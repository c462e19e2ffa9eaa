import Foundation
import JSONRPC
import Logging
import TestSupport
import Testing

@testable import SessionCore

@Suite(.timeLimit(.minutes(10))) struct HookRunnerTests {
  private let directory: TemporaryDirectory
  private let clock = ManualClock()

  init() throws {
    ignoreBrokenPipes()
    directory = try TemporaryDirectory()
  }

  private func runner(_ command: String, _ variables: [String: String] = [:]) -> HookRunner {
    HookRunner(
      command: "cd \(directory.path) && \(command)", variables: variables.merging(["PATH": "/usr/bin:/bin"]) { $1 },
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, clock: clock)
  }

  private func text(_ name: String) -> String? {
    try? String(contentsOfFile: directory.path(of: name), encoding: .utf8)
  }

  private func seeText(_ name: String, _ text: String) async throws {
    try await waitUntil("\(name) to hold \(text)", lastSeen: { self.text(name) ?? "no file" }) {
      self.text(name) == text
    }
  }

  @Test func `a hook gets its input as one line of JSON, and nothing of it stands on a command line`() async throws {
    let hook = runner("tr '\\0' ' ' </proc/$$/cmdline >command; cat >input.part; mv input.part input")
    await hook.run(["summary": "$(touch planted) 'quoted' \n\u{1b}"], about: "p1")
    try await seeText("input", #"{"summary":"$(touch planted) 'quoted' \n\u001b"}"# + "\n")
    #expect(text("command")?.contains("planted") == false)
    #expect(text("planted") == nil)
    await hook.close()
  }

  @Test func `a hook gets what it needs to reach the desktop, and no token`() async throws {
    let own = ["HOME": "/home/me", "DISPLAY": ":0", "XDG_RUNTIME_DIR": "/run", "LC_ALL": "C", "TMUX": "t"]
    let kept = ["GH_TOKEN": "gho_secret", "COPILOT_GITHUB_TOKEN": "gho_secret", "AWS_SECRET_ACCESS_KEY": "s"]
    let variables = HookEnvironment.variables(from: own.merging(kept) { $1 })
    #expect(variables == own)
    let hook = runner("env >all; mv all variables", own.merging(kept) { $1 })
    await hook.run(.null, about: "p1")
    try await waitUntil("the variables") { text("variables") != nil }
    #expect(text("variables")?.contains("DISPLAY=:0") == true)
    #expect(text("variables")?.contains("secret") == false)
    await hook.close()
  }

  @Test func `a hook that reads nothing has not failed`() async throws {
    let hook = runner("touch done")
    await hook.run(.string(String(repeating: "x", count: 1_000_000)), about: "p1")
    try await waitUntil("the hook to have run") { text("done") != nil }
    await hook.run(.null, about: "p1")
    await hook.close()
    #expect(await hook.faults.all() == [])
  }

  @Test func `each kind of failure is told once`() async throws {
    let hook = runner("echo run >>runs; exit $(head -c 1)")
    for code in [3, 4, 0] as [Int64] { await hook.run(.integer(code), about: "p1") }
    try await seeText("runs", "run\nrun\nrun\n")
    var faults = hook.faults.makeAsyncIterator()
    #expect(await faults.next() == .exited(code: 3))
    await hook.close()
    #expect(await faults.next() == nil)
  }

  @Test func `a hook that hangs is killed after ten seconds, with everything it has started`() async throws {
    let hook = runner("trap '' TERM; (trap '' TERM; echo $$ >child; sleep 1000) & echo $$ >parent; sleep 1000")
    await hook.run(.null, about: "p1")
    let parent = try await processID("parent")
    let child = try await processID("child")
    await clock.waitUntilSleeping()
    #expect(clock.deadlines == [.seconds(10)])
    clock.advance(by: .seconds(10))
    var faults = hook.faults.makeAsyncIterator()
    #expect(await faults.next() == .timedOut(after: .seconds(10)))
    try await seeGone(parent)
    try await seeGone(child)
    await hook.close()
  }

  @Test func `closing kills what runs and starts nothing more`() async throws {
    let hook = runner("trap '' TERM; echo $$ >>parents; sleep 1000")
    await hook.run(.null, about: "p1")
    await hook.run(.null, about: "p1")
    let parent = try await processID("parents")
    await hook.close()
    #expect(kill(parent, 0) == -1)
    await hook.run(.null, about: "p2")
    #expect(text("parents") == "\(parent)\n")
    #expect(await hook.faults.all() == [])
  }

  private func processID(_ name: String) async throws -> Int32 {
    try await waitForValue("the number of \(name)") {
      text(name).flatMap { $0.hasSuffix("\n") ? Int32($0.dropLast()) : nil }
    }
  }

  private func seeGone(_ process: Int32) async throws {
    try await waitUntil("process \(process) to end") { kill(process, 0) == -1 }
  }
}

extension AsyncStream<HookFault> {
  /// All that come until the stream ends.
  fileprivate func all() async -> [HookFault] {
    var faults: [HookFault] = []
    for await fault in self { faults.append(fault) }
    return faults
  }
}
