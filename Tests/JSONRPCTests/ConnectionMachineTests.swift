import Testing

@testable import JSONRPC

/// Everything a connection decides, without a task and without a clock. Waiters are names.
@Suite struct ConnectionMachineTests {
  typealias Machine = ConnectionMachine<String>

  @Test func `a call is written and its answer resumes it once`() {
    var machine = Machine(limits: .standard)
    #expect(machine.call("a", "ping") == [.write(frame(#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}"#))])
    let answer = frame(#"{"jsonrpc":"2.0","id":1,"result":{"ok":true}}"#)
    #expect(machine.bytesArrived(answer, at: .zero) == [resumed("a", ["ok": true])])
    #expect(
      machine.bytesArrived(answer, at: .zero) == [.deliver(.fault(.unexpectedResponse(.number(1))))])
  }

  @Test func `answers find their calls in any order`() {
    var machine = Machine(limits: .standard)
    _ = machine.call("a", "x")
    _ = machine.call("b", "y")
    let bytes =
      frame(#"{"jsonrpc":"2.0","id":2,"result":2}"#)
      + frame(#"{"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"no"}}"#)
    #expect(
      machine.bytesArrived(bytes, at: .zero) == [
        resumed("b", 2), .resume("a", .failure(.rejected(RPCError(code: -32603, message: "no")))),
      ])
  }

  @Test func `a repaired answer says so`() {
    var machine = Machine(limits: .standard)
    _ = machine.call("a", "x")
    let reply = Reply(result: "\u{FFFD}", readability: .repaired([.loneSurrogate(offset: 34)]))
    #expect(
      machine.bytesArrived(frame(#"{"jsonrpc":"2.0","id":1,"result":"\ud800"}"#), at: .zero)
        == [.resume("a", .success(reply))])
  }

  @Test func `an answer that cannot be read fails its call at once`() {
    var machine = Machine(limits: .standard)
    _ = machine.call("a", "x")
    let fault = WireFault.invalidMessage("the error has no numeric code")
    #expect(
      machine.bytesArrived(frame(#"{"jsonrpc":"2.0","id":1,"error":{"code":"x"}}"#), at: .zero)
        == [.resume("a", .failure(.unreadable(fault))), .deliver(.fault(fault))])
  }

  @Test func `an answer that is skipped for its size fails its call at once`() {
    var limits = ConnectionLimits.standard
    limits.frame.decodedBody = 100
    limits.frame.skippedHead = 50
    var machine = Machine(limits: limits)
    _ = machine.call("a", "x")
    let body = #"{"jsonrpc":"2.0","id":1,"result":{"text":"\#(String(repeating: "x", count: 200))"}}"#
    let fault = WireFault.oversize(bytes: body.utf8.count)
    #expect(
      machine.bytesArrived(frame(body), at: .zero)
        == [.resume("a", .failure(.unreadable(fault))), .deliver(.fault(fault))])
  }

  @Test func `messages are delivered in the order of the wire`() {
    var machine = Machine(limits: .standard)
    _ = machine.call("a", "create")
    let bytes =
      frame(#"{"jsonrpc":"2.0","method":"m","params":1}"#) + frame(#"{"jsonrpc":"2.0","id":1,"result":2}"#)
      + frame(#"{"jsonrpc":"2.0","method":"m","params":3}"#) + frame("{}")
    #expect(
      machine.bytesArrived(bytes, at: .zero) == [
        .deliver(.notification(method: "m", params: 1, .intact)), resumed("a", 2),
        .deliver(.notification(method: "m", params: 3, .intact)),
        .deliver(.fault(.invalidMessage("not version 2.0"))),
      ])
  }

  @Test func `a request is answered with method not found, its id kept`() {
    var machine = Machine(limits: .standard)
    #expect(
      machine.bytesArrived(frame(#"{"jsonrpc":"2.0","id":0,"method":"tool.call"}"#), at: .zero) == [
        .deliver(.request(method: "tool.call")),
        .write(
          frame(#"{"jsonrpc":"2.0","id":0,"error":{"code":-32601,"message":"Unhandled method tool.call"}}"#)),
      ])
  }

  @Test(arguments: ["$/cancelRequest", "$/progress", "$/"])
  func `notifications of the protocol itself are not delivered`(method: String) {
    var machine = Machine(limits: .standard)
    let bytes = frame(#"{"jsonrpc":"2.0","method":"\#(method)","params":{"id":77}}"#)
    #expect(machine.bytesArrived(bytes, at: .zero) == [])
  }

  @Test func `a notification that breaks off is delivered as repaired`() {
    var machine = Machine(limits: .standard)
    let fault = WireFault.syntax(expected: "a value", offset: 44, found: ByteExcerpt("x}}".utf8))
    #expect(
      machine.bytesArrived(frame(#"{"jsonrpc":"2.0","method":"m","params":{"a":x}}"#), at: .zero)
        == [.deliver(.notification(method: "m", params: .unreadable, .repaired([fault])))])
  }

  @Test func `a request that breaks off is reported and still answered`() {
    var machine = Machine(limits: .standard)
    let fault = WireFault.syntax(expected: "a value", offset: 51, found: ByteExcerpt("x}}".utf8))
    #expect(
      machine.bytesArrived(frame(#"{"jsonrpc":"2.0","id":5,"method":"m","params":{"a":x}}"#), at: .zero) == [
        .deliver(.fault(fault)), .deliver(.request(method: "m")),
        .write(frame(#"{"jsonrpc":"2.0","id":5,"error":{"code":-32601,"message":"Unhandled method m"}}"#)),
      ])
  }

  @Test func `a call without an answer times out at its own time`() {
    var machine = Machine(limits: .standard)
    _ = machine.call("a", "x", timeout: .seconds(90), at: .seconds(1))
    _ = machine.call("b", "y", timeout: .seconds(30), at: .seconds(2))
    machine.messageWasWritten(at: .seconds(2))
    machine.messageWasWritten(at: .seconds(2))
    #expect(machine.deadline == .seconds(32))
    #expect(machine.ring(at: .seconds(31)) == [])
    #expect(machine.ring(at: .seconds(32)) == [.resume("b", .failure(.timedOut(method: "y", after: .seconds(30))))])
    #expect(machine.deadline == .seconds(91))
    #expect(
      machine.bytesArrived(frame(#"{"jsonrpc":"2.0","id":2,"result":1}"#), at: .seconds(33))
        == [.deliver(.fault(.unexpectedResponse(.number(2))))])
  }

  @Test func `a caller that gives up is resumed and the peer is told`() {
    var machine = Machine(limits: .standard)
    _ = machine.call("a", "x")
    #expect(
      machine.callerGaveUp(1, at: .zero) == [
        .resume("a", .failure(.cancelled)),
        .write(frame(#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":1}}"#)),
      ])
    #expect(machine.callerGaveUp(1, at: .zero) == [])
  }

  static let endings: [(CloseReason, @Sendable (inout Machine) -> [Machine.Action])] = [
    (.requested, { $0.closeWasRequested() }),
    (.endOfStream, { $0.peerClosed() }),
    (.channel(.failed(errno: 5)), { $0.readingFailed(.failed(errno: 5)) }),
    (
      .fault(.strayOutput(ByteExcerpt("a b".utf8))),
      { $0.bytesArrived(Array("a b".utf8), at: .zero) }
    ),
    (
      .fault(.endedMidFrame(missing: nil)),
      { $0.bytesArrived(Array("Content-".utf8), at: .zero) + $0.peerClosed() }
    ),
  ]

  @Test(arguments: endings.indices)
  func `an end fails every call once, is delivered last and stays`(index: Int) {
    let (reason, end) = Self.endings[index]
    var machine = Machine(limits: .standard)
    _ = machine.call("a", "x")
    _ = machine.call("b", "y")
    #expect(
      end(&machine) == [
        .resume("a", .failure(.closed(reason))), .resume("b", .failure(.closed(reason))),
        .deliver(.closed(reason)), .close,
      ])
    #expect(machine.deadline == nil)
    #expect(machine.closeWasRequested() == [])
    #expect(machine.peerClosed() == [])
    #expect(machine.bytesArrived(frame(#"{"jsonrpc":"2.0","method":"m"}"#), at: .zero) == [])
    #expect(machine.notificationWasMade("m", [], at: .zero) == [])
    #expect(machine.call("c", "z") == [.resume("c", .failure(.closed(reason)))])
  }

  @Test func `frames before stray output are delivered`() {
    var machine = Machine(limits: .standard)
    let bytes = frame(#"{"jsonrpc":"2.0","method":"m"}"#) + Array("oops ".utf8)
    let reason = CloseReason.fault(.strayOutput(ByteExcerpt("oops ".utf8)))
    #expect(
      machine.bytesArrived(bytes, at: .zero) == [
        .deliver(.notification(method: "m", params: .null, .intact)), .deliver(.closed(reason)), .close,
      ])
  }

  @Test func `1,000 bad frames in a row are survived and one more is not`() {
    var machine = Machine(limits: .standard)
    let good = frame(#"{"jsonrpc":"2.0","method":"m"}"#)
    let torn = frame(#"{"jsonrpc":"2.0","method":"m","params":{"a":x}}"#)
    let bad = (0..<500).flatMap { _ in frame("{}") + torn }
    #expect(machine.bytesArrived(bad + good + bad, at: .zero).count == 2001)
    #expect(
      machine.bytesArrived(frame("{}") + good, at: .zero).suffix(2)
        == [.deliver(.closed(.fault(.errorBudget(limit: 1000)))), .close])
  }
}

extension ConnectionMachine<String> {
  mutating func call(
    _ waiter: String, _ method: String, timeout: Duration = .seconds(30), at now: Duration = .zero
  ) -> [Action] {
    callWasMade(allocateID(), method, [], timeout: timeout, waiter: waiter, at: now)
  }

  /// The alarm for the present deadline, in time.
  mutating func ring(at now: Duration) -> [Action] { alarmRang(dueAt: now, at: now) }
}

func frame(_ body: String) -> [UInt8] { FrameEncoder.frame(Array(body.utf8)) }

private func resumed(_ waiter: String, _ result: JSONValue) -> ConnectionMachine<String>.Action {
  .resume(waiter, .success(Reply(result: result, readability: .intact)))
}
