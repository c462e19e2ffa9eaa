import TerminalPrimitives
import Testing

@testable import NcursesTerminal

@Suite struct TerminalEventsTests {
  @Test func `whether more waits is known after each event`() async {
    let events = TerminalEvents()
    #expect(events.isEmpty)
    for letter in ["a", "b", "c"] as [Unicode.Scalar] { events.append(.input(.key(KeyPress(.scalar(letter))))) }
    events.append(.closed)
    events.finish()
    var taken: [(event: TerminalEvent, wasLast: Bool)] = []
    for await event in events { taken.append((event, events.isEmpty)) }
    #expect(
      taken.map(\.event) == [
        .input(.key(KeyPress(.scalar("a")))), .input(.key(KeyPress(.scalar("b")))),
        .input(.key(KeyPress(.scalar("c")))),
        .closed,
      ])
    #expect(taken.map(\.wasLast) == [false, false, false, true])
  }

  @Test func `a second consumer after the first goes on where it left off`() async {
    let events = TerminalEvents()
    events.append(.continued)
    events.append(.closed)
    for await event in events {
      #expect(event == .continued)
      break
    }
    #expect(!events.isEmpty)
    events.finish()
    var rest: [TerminalEvent] = []
    for await event in events { rest.append(event) }
    #expect(rest == [.closed])
    #expect(events.isEmpty)
  }
}
