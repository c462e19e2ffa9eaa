import CopilotProtocol
import Testing

@testable import SimulatedRuntime

@Suite struct CalendarTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (1_795_327_200_000, "2026-11-22T06:00:00.000Z"),
    (1_709_251_199_999, "2024-02-29T23:59:59.999Z"), (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
    (-1, "1969-12-31T23:59:59.999Z"),
  ])
  func `a moment is written as ISO 8601`(milliseconds: Int64, text: String) {
    #expect(WallTime(milliseconds: milliseconds).text == text)
  }

  @Test func `days of all months and kinds of years read back`() {
    let dayLength: Int64 = 86_400_000
    let daysOfFourCenturies: Int64 = 146_097
    // A prime, so that in time it meets every day of the month.
    for day in stride(from: 0, to: daysOfFourCenturies, by: 29) {
      let time = WallTime(milliseconds: day * dayLength + 123)
      #expect(Timestamp(iso8601: time.text)?.millisecondsSince1970 == time.milliseconds)
    }
  }

  @Test func `ids are new, and differ between runs`() {
    var first = IdentifierSource(beginning: WallTime(milliseconds: 1_795_327_200_000))
    var second = IdentifierSource(beginning: WallTime(milliseconds: 1_795_327_200_001))
    #expect(first.next() == "01a201d7-0b00-4000-8000-000000000001")
    #expect(first.next() == "01a201d7-0b00-4000-8000-000000000002")
    #expect(second.next() == "01a201d7-0b01-4000-8000-000000000001")
  }
}
