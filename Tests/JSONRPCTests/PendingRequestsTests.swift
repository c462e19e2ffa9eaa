import Testing

@testable import JSONRPC

@Suite struct PendingRequestsTests {
  @Test func `ids count from 1 and none is given twice`() {
    var pending = PendingRequests<String>()
    let ids = (0..<3).map { _ in pending.allocateID() }
    pending.register(ids[0], entry("a", deadline: .seconds(1)))
    _ = pending.take(.number(ids[0]))
    #expect(ids + [pending.allocateID()] == [1, 2, 3, 4])
  }

  @Test func `a call is taken once`() {
    var pending = PendingRequests<String>()
    let id = pending.allocateID()
    pending.register(id, entry("a", deadline: .seconds(1)))
    #expect(pending.take(.number(id))?.waiter == "a")
    #expect(pending.take(.number(id)) == nil)
    #expect(pending.expire(at: .seconds(9)).isEmpty)
    #expect(pending.takeAll().isEmpty)
  }

  @Test func `an id of another kind belongs to nobody`() {
    var pending = PendingRequests<String>()
    let id = pending.allocateID()
    pending.register(id, entry("a", deadline: .seconds(1)))
    #expect(pending.take(.string("1")) == nil)
    #expect(pending.take(.number(2)) == nil)
    #expect(pending.take(.number(0)) == nil)
  }

  @Test func `calls expire at their own deadlines, oldest first`() {
    var pending = PendingRequests<String>()
    #expect(pending.nextDeadline == nil)
    for (name, seconds) in [("a", 30), ("b", 10), ("c", 10), ("d", 90)] {
      pending.register(pending.allocateID(), entry(name, deadline: .seconds(seconds)))
    }
    #expect(pending.nextDeadline == .seconds(10))
    #expect(pending.expire(at: .milliseconds(9_999)).isEmpty)
    #expect(pending.expire(at: .seconds(30)).map(\.waiter) == ["a", "b", "c"])
    #expect(pending.nextDeadline == .seconds(90))
    #expect(pending.takeAll().map(\.waiter) == ["d"])
    #expect(pending.nextDeadline == nil)
  }

  private func entry(_ waiter: String, deadline: Duration) -> PendingRequests<String>.Entry {
    .init(method: "m", timeout: deadline, deadline: deadline, waiter: waiter)
  }
}
