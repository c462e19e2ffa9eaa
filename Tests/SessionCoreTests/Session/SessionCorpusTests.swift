import CopilotProtocol
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// The corpus of malformed frames against a whole session: what a person sees of it, and what is kept.
@Suite(.timeLimit(.minutes(10))) struct SessionCorpusTests {
  static let rows = Result { try MalformedFrameRow.all() }

  @Test(arguments: try rows.get().map(\.id))
  func `every row is told as what it is, and costs nothing else`(id: String) async throws {
    let row = try #require(try Self.rows.get().first { $0.id == id })
    let (rig, runtime) = try await SessionRig.live()
    await rig.session.perform(.wrotePrompt("keep me"))
    _ = try await runtime.call("session.send")

    await row.play(into: runtime.far, clock: rig.clock)
    let state = try await rig.until { state in
      row.expectation.connectionSurvives ? state.words.last == "PROBE" : state.nextAttempt != nil
    }
    if row.expectation.connectionSurvives {
      let expected = row.expectation.faults
      #expect(expected.isEmpty ? state.wire.faultCount == 0 : !expected.isDisjoint(with: state.wire.codes))
    }
    #expect(state.outbox.prompts.map(\.text) == ["keep me"])
    await rig.close()
    #expect(await runtime.stopCount == 1)
  }

  // MARK: What a person sees of an event at fault

  @Test(arguments: [
    ("ev-content-missing", "an event could not be read (event.badField)"),
    ("ev-content-object", "an event could not be read (event.badField)"),
    ("ev-data-null", "an event could not be read (event.malformed)"),
    ("ev-type-missing", "an event could not be read (event.malformed)"),
    ("ev-type-num", "an event could not be read (event.malformed)"),
    ("rpc-params-null", "an event could not be read (event.malformed)"),
    ("json-trunc", "a message of the runtime could not be read (json.syntax)"),
    ("size-100MiB", "an event could not be read (frame.oversize)"),
    ("ev-perm-no-id", "the agent asks for a permission that cannot be answered from here: it has no id"),
    ("ev-error-quota", "quota exceeded"), ("ev-error-unknown", "x"),
    ("ev-delta-only", "partial"), ("ev-dup", "once"), ("ev-parent-cycle", "x"), ("ev-past", "x"),
    ("ev-bad-timestamp", "x"),
  ])
  func `it costs one line, and what could be read is shown`(_ id: String, _ words: String) async throws {
    let state = try await state(after: id)
    #expect(state.words == [words, "PROBE"])
    #expect(state.requests.requests == [])
  }

  @Test(arguments: ["ev-unknown-type", "ev-perm-hook", "rpc-unknown-request", "json-proto-key", "rpc-progress"])
  func `what concerns nobody costs no line`(_ id: String) async throws {
    let state = try await state(after: id)
    #expect(state.words == ["PROBE"])
    #expect(state.requests.requests == [])
  }

  @Test(arguments: [
    ("ev-perm-no-command", "p5"), ("ev-perm-no-request", "p3"), ("ev-perm-empty-command", "p6"),
    ("json-dup-key-permission", "p1"),
  ])
  func `a permission that is not plain is shown, and can only be denied`(_ id: String, _ request: String) async throws {
    let state = try await state(after: id)
    let pending = try #require(state.requests.requests.first)
    #expect(pending.id == RequestID(rawValue: request))
    #expect(!pending.canBeApproved)
    #expect(!pending.canBeApprovedForSession)
  }

  @Test func `two permissions of one tool call are counted as ambiguous, and the second waits for the first`()
    async throws
  {
    let state = try await state(after: "ev-perm-same-toolcall")
    #expect(state.requests.requests.map(\.id) == ["pA", "pB"])
    #expect(state.requests.predecessor(of: "pA") == nil)
    #expect(state.requests.predecessor(of: "pB")?.id == "pA")
    #expect(state.wire.faults == ["permission.ambiguous": 1])
  }

  @Test func `a duplicate is counted, and stands once`() async throws {
    let state = try await state(after: "ev-dup")
    #expect(state.wire.duplicateCount == 1)
    #expect(state.wire.faultCount == 0)
  }

  @Test func `a shutdown with an error ends the session in its words`() async throws {
    let state = try await state(after: "ev-shutdown-error")
    #expect(state.standing == .ended(SessionEnd(isError: true, reason: "worker lost")))
  }

  @Test func `a text that had to be repaired is shown`() async throws {
    let state = try await state(after: "json-lone-surrogate")
    #expect(state.words.first?.contains("\u{FFFD}") == true)
    #expect(state.wire.faults == ["json.loneSurrogate": 1])
  }

  @Test func `1,000 permissions of one flood are a counted queue`() async throws {
    let state = try await state(after: "flood-1000-permissions")
    #expect(state.activity(at: Moment(uptime: 0)).activity == .waitingForApproval(count: 1_000))
    #expect(state.wire.faultCount == 0)
  }

  /// The state after a row that the connection survives.
  private func state(after id: String) async throws -> SessionState {
    let row = try #require(try Self.rows.get().first { $0.id == id })
    let (rig, runtime) = try await SessionRig.live()
    await row.play(into: runtime.far, clock: rig.clock)
    let state = try await rig.until { $0.words.last == "PROBE" }
    await rig.close()
    return state
  }
}

extension WireNews {
  /// The faults that a row may name, as far as the state tells them apart.
  fileprivate var codes: Set<String> {
    var codes = Set(faults.keys)
    if unknownEventCount > 0 { codes.insert("event.unknownType") }
    if duplicateCount > 0 { codes.insert("event.duplicate") }
    return codes
  }
}
