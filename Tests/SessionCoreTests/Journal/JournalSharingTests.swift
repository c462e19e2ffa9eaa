import CopilotProtocol
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// Several programs at once. Locks belong to the open file, so that two journals of one process keep each other out as
/// two processes do.
struct JournalSharingTests {
  private let fixture: JournalFixture

  init() throws { fixture = try JournalFixture() }

  @Test func `a second program has a place of its own and says so`() async {
    let first = await fixture.open()
    let second = await fixture.open()
    #expect(await first.recovery.notices == [])
    #expect(await second.recovery.notices == [.sharedKey])
    await first.saveDraft(Draft(text: "first", cursor: 0))
    await second.saveDraft(Draft(text: "second", cursor: 0))
    await first.close()
    let third = await fixture.open()
    #expect(await third.recovery.draft == Draft(text: "first", cursor: 0))
    await third.close()
    await second.close()
  }

  @Test func `programs under different keys do not see each other`() async {
    let first = await fixture.open()
    let second = await fixture.open(.noRepository)
    #expect(await second.recovery.notices == [])
    await first.close()
    await second.close()
  }

  @Test func `what a second program left behind is taken over, and offered once`() async {
    let first = await fixture.open()
    let second = await fixture.open()
    await first.record(.outbox([JournalFixture.prompt(1, "from the first")]), of: nil)
    await second.record(.outbox([JournalFixture.prompt(1, "from the second")]), of: nil)
    await second.saveDraft(Draft(text: "draft of the second", cursor: 3))
    await second.close()
    await first.close()

    let third = await fixture.open()
    let expected = JournalRecovery(
      draft: Draft(text: "draft of the second", cursor: 3),
      outbox: [
        RecoveredPrompt(text: "from the first", wasSent: false),
        RecoveredPrompt(text: "from the second", wasSent: false),
      ])
    #expect(await third.recovery == expected)
    await third.close()
    let fourth = await fixture.open()
    #expect(await fourth.recovery == expected)
    await fourth.close()
  }

  @Test func `a draft that is left behind waits while there is another one`() async {
    let first = await fixture.open()
    let second = await fixture.open()
    await first.saveDraft(Draft(text: "first", cursor: 0))
    await second.saveDraft(Draft(text: "second", cursor: 0))
    await second.close()
    await first.close()
    let third = await fixture.open()
    #expect(await third.recovery.draft?.text == "first")
    await third.saveDraft(Draft(text: "", cursor: 0))
    await third.close()
    let fourth = await fixture.open()
    #expect(await fourth.recovery.draft?.text == "second")
    await fourth.close()
  }

  @Test func `whichever call fails while taking over, nothing is lost`() async throws {
    for k in 0..<80 {
      let fixture = try JournalFixture()
      let first = await fixture.open()
      let second = await fixture.open()
      await second.record(.outbox([JournalFixture.prompt(1, "left behind")]), of: nil)
      await second.saveDraft(Draft(text: "draft", cursor: 3))
      await first.close()
      await second.close()
      let killed = await fixture.open(on: FaultyFileStore(.from(k)))
      await killed.close()
      let next = await fixture.open()
      // Killed between writing and removing, a prompt is offered twice: better than never.
      #expect(Set(await next.recovery.outbox.map(\.text)) == ["left behind"], "killed at call \(k)")
      #expect(await next.recovery.draft?.text == "draft", "killed at call \(k)")
      await next.close()
    }
  }

  @Test func `decisions of two programs at once are all there`() async {
    let journals = [await fixture.open(), await fixture.open()]
    await withTaskGroup { group in
      for (index, journal) in journals.enumerated() {
        group.addTask {
          for number in 0..<100 {
            await journal.record(JournalFixture.decision(RequestID(rawValue: "\(index)-\(number)")), of: nil)
            await journal.addToHistory("\(index)-\(number)")
          }
        }
      }
    }
    let requests = await journals[0].decisionLog().compactMap { $0["request"]?.string }
    #expect(requests.count == 200)
    #expect(requests.filter { $0.hasPrefix("0-") } == (0..<100).map { "0-\($0)" })
    for journal in journals { await journal.close() }
    let next = await fixture.open()
    #expect(await next.recovery.history.count == 200)
    await next.close()
  }
}
