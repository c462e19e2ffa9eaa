import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// A prompt goes from one file of the journal to another: whatever happens in between, it is there once.
struct TakenBackPromptTests {
  private let fixture: JournalFixture

  init() throws { fixture = try JournalFixture() }

  private static func outbox(_ texts: String...) -> JournalRecord {
    .outbox(texts.enumerated().map { JournalFixture.prompt($0, $1) })
  }

  /// What the next run finds.
  private func recovered() async -> [String] {
    let next = await fixture.open()
    let recovery = await next.recovery
    await next.close()
    return [recovery.draft?.text ?? ""] + recovery.outbox.map(\.text)
  }

  @Test func `a crash before the outbox has let go leaves the prompt in the draft alone, once and for all`() async {
    let journal = await fixture.open()
    await journal.record(Self.outbox("one", "two", "three"), of: nil)
    await journal.saveDraft(Draft(text: "two", cursor: 3), takingBack: "two")
    await journal.close()
    #expect(await recovered() == ["two", "one", "three"])
    #expect(await recovered() == ["two", "one", "three"])
  }

  @Test func `of prompts with the same words only the one that was taken back is gone`() async {
    let journal = await fixture.open()
    await journal.record(Self.outbox("go on", "go on"), of: nil)
    await journal.saveDraft(Draft(text: "go on", cursor: 5), takingBack: "go on")
    await journal.close()
    #expect(await recovered() == ["go on", "go on"])
    #expect(await recovered() == ["go on", "go on"])
  }

  @Test func `once the outbox has let go, the same words can wait there again`() async {
    let journal = await fixture.open()
    await journal.record(Self.outbox("one", "two"), of: nil)
    await journal.saveDraft(Draft(text: "two", cursor: 3), takingBack: "two")
    await journal.record(Self.outbox("one"), of: nil)
    await journal.saveDraft(Draft(text: "two, and", cursor: 8))
    await journal.record(Self.outbox("one", "two"), of: nil)
    await journal.close()
    #expect(await recovered() == ["two, and", "one", "two"])
  }
}
