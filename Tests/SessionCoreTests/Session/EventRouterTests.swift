import CopilotProtocol
import JSONRPC
import Testing

@testable import SessionCore

@Suite struct EventRouterTests {
  private func event(_ number: Int64, of session: String? = "s1") -> ArrivedEvent {
    ArrivedEvent(
      params: ["sessionId": session.map(JSONValue.string) ?? .null, "event": .integer(number)], readability: .intact)
  }

  private func admitted(_ events: [ArrivedEvent], by router: inout EventRouter) -> [ArrivedEvent] {
    events.filter { router.admits($0) }
  }

  @Test func `before anything is asked for no event is ours`() {
    var router = EventRouter()
    #expect(admitted([event(1)], by: &router) == [])
    #expect(router.sessionOpened("s1").isEmpty)
  }

  @Test func `while a session is made every event waits, and its own come out in their order`() {
    var router = EventRouter()
    router.expectNewSession()
    let arrived = [event(1), event(2, of: "s2"), event(3), event(4, of: nil)]
    #expect(admitted(arrived, by: &router) == [])
    #expect(router.sessionOpened("s1") == [event(1), event(3), event(4, of: nil)])
    #expect(router.sessionOpened("s1").isEmpty)
  }

  @Test func `an open session takes its own events and those that do not say whose they are`() {
    var router = EventRouter()
    router.expectNewSession()
    _ = router.sessionOpened("s1")
    let arrived = [event(1), event(2, of: nil), event(3, of: "s2")]
    #expect(admitted(arrived, by: &router) == [event(1), event(2, of: nil)])
  }

  @Test func `a history is taken in at once, under whatever id it comes`() {
    var router = EventRouter()
    router.expectHistory()
    #expect(admitted([event(1, of: "w2")], by: &router) == [event(1, of: "w2")])
    #expect(router.sessionOpened("w2") == [])
    #expect(admitted([event(2, of: "w2"), event(3, of: "s1")], by: &router) == [event(2, of: "w2")])
  }
}
