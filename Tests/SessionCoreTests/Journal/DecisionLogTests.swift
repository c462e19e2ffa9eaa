import CopilotProtocol
import Foundation
import JSONRPC
import SessionModel
import Testing

@testable import SessionCore

/// The decision log on the disk.
struct DecisionLogTests {
  private let fixture: JournalFixture

  init() throws { fixture = try JournalFixture() }

  @Test func `a log that is not there is empty`() throws {
    #expect(try DecisionLog.read(fixture.place) == DecisionLog(decisions: [], damagedLines: 0))
  }

  @Test func `it is read while another program writes to it`() async throws {
    let journal = await fixture.open()
    await journal.record(JournalFixture.decision("p1"), of: JournalFixture.task)
    #expect(try DecisionLog.read(fixture.place).decisions.map(\.outcomes) == [[]])
    await journal.record(JournalFixture.outcome("p1"), of: JournalFixture.task)
    let log = try DecisionLog.read(fixture.place)
    #expect(log.decisions.map(\.session) == ["task-1"])
    #expect(log.decisions.flatMap(\.outcomes).map(\.words) == ["denied by you"])
    await journal.close()
  }

  @Test func `secrets are hidden wherever they stand`() async throws {
    let journal = await fixture.open()
    await journal.record(
      JournalFixture.decision("p1", choice: "deny and say why: s3cret x", shown: "curl s3cret y"), of: nil)
    await journal.record(JournalFixture.outcome("p1", .elsewhere, "denied s3cret z"), of: nil)
    await journal.close()
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: fixture.place.decisions)), as: UTF8.self)
    #expect(!text.contains("s3cret"))
    let only = try #require(try DecisionLog.read(fixture.place).decisions.first)
    #expect([only.act, only.shown] == ["curl *** y", "curl *** y"])
    #expect(only.choice?.words == "deny and say why: *** x")
    #expect(only.outcomes.map(\.words) == ["denied *** z"])
  }

  @Test func `a line that is torn at any byte costs itself alone, and reading changes nothing`() async throws {
    let journal = await fixture.open()
    for request in ["p1", "p2"] as [RequestID] { await journal.record(JournalFixture.decision(request), of: nil) }
    await journal.close()
    let whole = try Data(contentsOf: URL(fileURLWithPath: fixture.place.decisions))
    let lineLength = whole.count / 2
    for cut in (lineLength + 1)..<(whole.count - 1) {
      try whole.prefix(cut).write(to: URL(fileURLWithPath: fixture.place.decisions))
      let log = try DecisionLog.read(fixture.place)
      try #require(log.decisions.map(\.request) == ["p1"], "\(cut)")
      try #require(log.damagedLines == 1, "\(cut)")
    }
    #expect(!FileManager.default.fileExists(atPath: fixture.place.decisions + ".damaged"))
  }
}
