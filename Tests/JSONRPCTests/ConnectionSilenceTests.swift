import Testing

@testable import JSONRPC

/// What a connection makes of silence, of both sides.
@Suite struct ConnectionSilenceTests {
  typealias Machine = ConnectionMachine<String>

  @Test func `a frame that stops is told and then ends the connection`() {
    var machine = Machine(limits: .standard)
    _ = machine.bytesArrived(Array("Content-Length: 9\r\n\r\n{".utf8), at: .seconds(1))
    #expect(machine.deadline == .seconds(11))
    #expect(machine.ring(at: .seconds(11)) == [.deliver(.fault(.slow(after: .seconds(10))))])
    #expect(machine.deadline == .seconds(61))
    let reason = CloseReason.fault(.stalled(after: .seconds(60)))
    #expect(machine.ring(at: .seconds(61)) == [.deliver(.closed(reason)), .close])
  }

  @Test func `after the program itself was stopped, what came meanwhile is read first`() {
    var machine = Machine(limits: .standard)
    _ = machine.call("a", "x", timeout: .seconds(30))
    machine.messageWasWritten(at: .zero)
    let answer = frame(#"{"jsonrpc":"2.0","id":1,"result":"ok"}"#)
    _ = machine.bytesArrived(Array(answer.prefix(30)), at: .seconds(1))
    #expect(machine.alarmRang(dueAt: .seconds(11), at: .seconds(700)) == [])
    #expect(machine.deadline == .seconds(702))
    let reply = Reply(result: "ok", readability: .intact)
    #expect(
      machine.bytesArrived(Array(answer.dropFirst(30)), at: .seconds(701)) == [.resume("a", .success(reply))])
    #expect(machine.deadline == nil)
  }

  @Test func `what is still missing after the grace is late`() {
    var machine = Machine(limits: .standard)
    _ = machine.call("a", "x", timeout: .seconds(30))
    #expect(machine.alarmRang(dueAt: .seconds(30), at: .seconds(700)) == [])
    #expect(
      machine.ring(at: .seconds(702)).first == .resume("a", .failure(.timedOut(method: "x", after: .seconds(30)))))
  }

  @Test func `reading pauses while 1,000 answers wait and goes on when one was written`() {
    var machine = Machine(limits: .standard)
    let request = frame(#"{"jsonrpc":"2.0","id":1,"method":"no.such"}"#)
    for _ in 0..<1000 { _ = machine.bytesArrived(request, at: .zero) }
    #expect(machine.mayRead)
    _ = machine.bytesArrived(request, at: .zero)
    #expect(!machine.mayRead)
    machine.messageWasWritten(at: .seconds(1))
    #expect(machine.mayRead)
  }

  @Test func `a pause of our own is not the silence of the peer`() {
    var machine = Machine(limits: .standard)
    let request = frame(#"{"jsonrpc":"2.0","id":1,"method":"no.such"}"#)
    _ = machine.bytesArrived([[UInt8]](repeating: request, count: 1001).flatMap(\.self) + request.dropLast(), at: .zero)
    #expect(machine.deadline == .seconds(60))
    machine.messageWasWritten(at: .seconds(59))
    #expect(machine.deadline == .seconds(61))
  }

  @Test func `a peer that takes nothing for a minute is given up`() {
    var machine = Machine(limits: .standard)
    _ = machine.notificationWasMade("a", [], at: .zero)
    _ = machine.notificationWasMade("b", [], at: .seconds(10))
    machine.messageWasWritten(at: .seconds(20))
    #expect(machine.deadline == .seconds(80))
    #expect(machine.ring(at: .seconds(80)) == [.deliver(.closed(.writeStalled(after: .seconds(60)))), .close])
  }

  @Test func `nothing waits when all was written`() {
    var machine = Machine(limits: .standard)
    _ = machine.notificationWasMade("a", [], at: .zero)
    machine.messageWasWritten(at: .seconds(1))
    #expect(machine.deadline == nil)
  }

  @Test func `2,000 messages that nobody takes end the connection`() {
    var machine = Machine(limits: .standard)
    for _ in 0..<2000 { #expect(machine.notificationWasMade("a", [], at: .zero).count == 1) }
    #expect(
      machine.notificationWasMade("a", [], at: .zero)
        == [.deliver(.closed(.writeQueueFull(limit: 2000))), .close])
  }

  @Test func `after a failed write the last words of the peer are read`() {
    var machine = Machine(limits: .standard)
    _ = machine.call("a", "x")
    machine.writingFailed(.closed, at: .seconds(1))
    #expect(machine.notificationWasMade("b", [], at: .seconds(1)) == [])
    #expect(machine.bytesArrived(frame(#"{"jsonrpc":"2.0","method":"m"}"#), at: .seconds(1)).count == 1)
    #expect(
      machine.peerClosed() == [
        .resume("a", .failure(.closed(.endOfStream))), .deliver(.closed(.endOfStream)), .close,
      ])
  }

  @Test func `reading goes on after a failed write, however many answers wait`() {
    var machine = Machine(limits: .standard)
    let request = frame(#"{"jsonrpc":"2.0","id":1,"method":"no.such"}"#)
    for _ in 0...1000 { _ = machine.bytesArrived(request, at: .zero) }
    machine.writingFailed(.closed, at: .zero)
    #expect(machine.mayRead)
  }

  @Test func `a peer that neither takes nor ends is given up soon after a failed write`() {
    var machine = Machine(limits: .standard)
    _ = machine.notificationWasMade("b", [], at: .zero)
    machine.writingFailed(.failed(errno: 32), at: .seconds(59))
    #expect(machine.deadline == .seconds(61))
    #expect(machine.ring(at: .seconds(61)) == [.deliver(.closed(.channel(.failed(errno: 32)))), .close])
  }
}
