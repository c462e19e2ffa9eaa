import Foundation
import TerminalPrimitives
import Testing

@testable import NcursesTerminal

@Suite struct SignalEventsTests {
  private func events(_ signals: [Int32]) -> [TerminalEvent] {
    SignalEvents.events(for: signals.map { UInt8($0) }) { Size(rows: 3, columns: 4) }
  }

  @Test func `many resizes at once are one, and nothing else is merged`() {
    #expect(
      events([SIGWINCH, SIGTSTP, SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGTERM, SIGWINCH]) == [
        .resized(Size(rows: 3, columns: 4)), .suspendRequested, .continued, .suspendRequested,
        .terminated(signal: SIGTERM), .terminated(signal: SIGTERM),
      ])
  }

  @Test func `a wake-up is no event`() {
    #expect(events([0, 0]) == [])
  }

  @Test func `a resize without a size is no event`() {
    #expect(SignalEvents.events(for: [UInt8(SIGWINCH)]) { nil } == [])
  }
}
