import CopilotProtocol
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// Somebody else answers at the same time. F08 of the faults to survive.
@Suite(.timeLimit(.minutes(10))) struct SessionRaceTests {
  /// When the other's answer arrives, in milliseconds before (negative) and after our key.
  private static let offsets = Array(stride(from: -200, through: 200, by: 10))

  @Test(arguments: offsets)
  func `at most one decision leaves, and the other's result is told by whom`(_ offset: Int) async throws {
    let (rig, runtime) = try await SessionRig.live()
    try await runtime.write(Frame.permission("p1", "rm -rf build"))
    try await rig.until { $0.requests["p1"] != nil }
    rig.clock.advance(by: .milliseconds(200 + min(0, offset)))
    if offset < 0 { try await answerElsewhere(rig, runtime) }
    rig.clock.advance(by: .milliseconds(max(0, -offset)))
    await rig.decide(.approveOnce, about: "p1")
    if offset >= 0 {
      _ = try await runtime.call(answerMethod)
      rig.clock.advance(by: .milliseconds(offset))
      try await answerElsewhere(rig, runtime)
    }
    // A second key for the same request, and time for everything that would be late.
    await rig.decide(.approveOnce, about: "p1")
    await rig.timePasses { _ in rig.clock.now.offset >= .seconds(1) || rig.clock.deadlines.isEmpty }
    let state = try await rig.mark("end", by: runtime)

    #expect(await runtime.calls.filter { $0.method == answerMethod } == [])
    let words =
      offset < 0
      ? "denied by another client"
      : "denied by another client; your answer, approve once, was sent too and did not count"
    #expect(state.decisions == [words])
    #expect(await rig.recorder.outcomes == [words])
    #expect(state.requests.requests == [])
    await rig.close()
  }

  @Test(arguments: [true, false])
  func `an end and our key in one turn of the session is one result`(_ isOurs: Bool) async throws {
    let (rig, runtime) = try await SessionRig.live()
    try await runtime.write(Frame.permission("p1", "ls"))
    try await rig.until { $0.requests["p1"] != nil }
    async let key: Void = rig.decide(.approveOnce, about: "p1")
    async let end: Void = runtime.write(isOurs ? Frame.approved("p1") : Frame.denied("p1"))
    _ = try await (key, end)
    let state = try await rig.until { $0.requests["p1"] == nil }
    #expect(state.decisions.count == 1)
    try await rig.mark("end", by: runtime)
    #expect(await runtime.calls.count <= 1)
    await rig.close()
  }

  private func answerElsewhere(_ rig: SessionRig, _ runtime: ScriptedRuntime) async throws {
    try await runtime.write(Frame.denied("p1"))
    try await rig.until { $0.requests["p1"] == nil }
  }
}

let answerMethod = "session.permissions.handlePendingPermissionRequest"
let listMethod = "session.permissions.pendingRequests"

extension Frame {
  static func denied(_ id: String, in session: String = "s1") -> JSONValue {
    event(
      "permission.completed", ["requestId": .string(id), "result": ["kind": "denied-interactively-by-user"]],
      in: session)
  }
}

extension SessionState {
  /// What the transcript says of the requests that were settled.
  var decisions: [String] {
    contents.compactMap { content in
      if case .decision(let record) = content { record.words } else { nil }
    }
  }
}

extension MemoryRecorder {
  /// What the decision log says of the requests that were settled.
  var outcomes: [String] {
    records.compactMap { record in
      if case .outcome(let entry) = record { entry.words } else { nil }
    }
  }

  var choices: [String] {
    records.compactMap { record in
      if case .decision(let entry) = record { entry.choice } else { nil }
    }
  }
}
