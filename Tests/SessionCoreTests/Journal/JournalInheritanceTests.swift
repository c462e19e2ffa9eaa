import CopilotProtocol
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// Which of the drafts and prompts on the disk come back, and for whom.
@Suite(.timeLimit(.minutes(10))) struct JournalInheritanceTests {
  private let fixture: JournalFixture

  init() throws { fixture = try JournalFixture() }

  /// A program that made the session `task` under the key of its repository, wrote into it, and ended.
  private func leave(_ task: SessionID, draft: String, prompt: String) async {
    let journal = await fixture.open(inheriting: .nothing)
    await journal.saveDraft(Draft(text: draft, cursor: 0))
    await journal.note(SessionNote(task: task))
    await journal.record(.outbox([JournalFixture.prompt(1, prompt)]), of: task)
    await journal.close()
  }

  private func connected(to task: SessionID) async -> Journal {
    await fixture.open(.task(task), inheriting: .everythingOf(task, under: [JournalFixture.repository]))
  }

  @Test func `a session that is gone back to gets its own draft and prompts, and no others`() async {
    await leave("a", draft: "for a", prompt: "to a")
    await leave("b", draft: "for b", prompt: "to b")
    let journal = await connected(to: "b")
    #expect(await journal.recovery.draft?.text == "for b")
    #expect(await journal.recovery.outbox.map(\.text) == ["to b"])
    await journal.close()
    // They lie under the session's own key now, and a second time nothing is found twice.
    let again = await connected(to: "b")
    #expect(await again.recovery.draft?.text == "for b")
    #expect(await again.recovery.outbox.map(\.text) == ["to b"])
    await again.close()
    let first = await connected(to: "a")
    #expect(await first.recovery.draft?.text == "for a")
    await first.close()
  }

  @Test func `another new session takes nothing of those that were left`() async {
    await leave("a", draft: "for a", prompt: "to a")
    let journal = await fixture.open(inheriting: .nothing)
    #expect(await journal.recovery.draft == nil)
    #expect(await journal.recovery.outbox == [])
    await journal.close()
    let restarted = await fixture.open()
    #expect(await restarted.recovery.draft?.text == "for a")
    await restarted.close()
  }

  @Test func `what a program that still runs has written stays with it`() async {
    let other = await fixture.open()
    await other.saveDraft(Draft(text: "mine", cursor: 0))
    await other.note(SessionNote(task: "a"))
    let journal = await connected(to: "a")
    #expect(await journal.recovery.draft == nil)
    await journal.close()
    await other.close()
  }

  @Test func `two programs at one session both write into the one list, and each line of it is whole`() async throws {
    let first = await fixture.open()
    let second = await connected(to: "a")
    for number in 0..<50 {
      await first.note(SessionNote(task: "a", title: "first \(number)"))
      await second.note(SessionNote(task: "a", name: "second \(number)"))
    }
    await first.close()
    await second.close()
    let directory = try SessionDirectory.read(fixture.place)
    #expect(directory.records.count == 1)
    #expect(directory["a"]?.last.title == "first 49")
    #expect(directory["a"]?.last.name == "second 49")
  }

  @Test func `everything that is noted of a session is read again`() async throws {
    let note = SessionNote(
      task: "a", url: "https://x", title: "T", name: "N", repository: "octo/demo", branch: "main", state: .waiting,
      waiting: ["shell", "question"], lastEventAt: 7)
    let journal = await fixture.open()
    await journal.note(note)
    await journal.close()
    #expect(try SessionDirectory.read(fixture.place)["a"]?.last == note)
  }
}
