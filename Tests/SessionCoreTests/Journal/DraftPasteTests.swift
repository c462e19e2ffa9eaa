import SessionModel
import Testing

@testable import SessionCore

/// Drafts with long texts in them, and the history of each repository.
@Suite struct DraftPasteTests {
  private let fixture: JournalFixture
  private static let paste = Draft.Paste(sign: 1, text: String(repeating: "pasted\n", count: 500))
  private static let file = Draft.Paste(sign: 2, text: "one\ntwo\n", file: "notes.txt")

  init() throws { fixture = try JournalFixture() }

  @Test func `the next run finds the long texts of a draft`() async {
    let draft = Draft(text: "see \u{10FE00}\u{10FE01}", cursor: 4, pastes: [Self.paste, Self.file])
    let first = await fixture.open()
    await first.saveDraft(draft)
    await first.close()
    let second = await fixture.open()
    #expect(await second.recovery.draft == draft)
    // Unchanged, they are not written again.
    await second.saveDraft(draft)
    await second.close()
    let third = await fixture.open()
    #expect(await third.recovery.draft == draft)
    await third.close()
  }

  @Test func `a text that no draft names any more is gone from the disk`() async throws {
    let journal = await fixture.open()
    await journal.saveDraft(Draft(text: "\u{10FE00}", cursor: 0, pastes: [Self.paste]))
    await journal.saveDraft(Draft(text: "", cursor: 0))
    await journal.close()
    let claim = try #require(await journalFiles())
    #expect(claim == "")
  }

  @Test func `a draft on the disk never names a text that is not there`() async {
    let small = Draft(text: "a\u{10FE00}", cursor: 0, pastes: [Draft.Paste(sign: 1, text: "small")])
    let large = Draft(text: "b\u{10FE00}", cursor: 0, pastes: [Self.paste])
    for k in 0..<40 {
      guard let fixture = try? JournalFixture() else { return }
      let calm = await fixture.open()
      await calm.saveDraft(small)
      await calm.close()
      let journal = await fixture.open(on: FaultyFileStore(.from(k)))
      await journal.saveDraft(large)
      await journal.close()
      let next = await fixture.open()
      let found = await next.recovery.draft
      #expect(found == small || found == large, "the \(k)-th call failed")
      await next.close()
    }
  }

  @Test func `each repository has its own history, and folds are kept`() async {
    let first = await fixture.open()
    await first.addToHistory("for octo/demo", folds: [0..<3])
    await first.close()
    let other = await fixture.open(.repository(RepositoryName(owner: "octo", name: "other")))
    #expect(await other.recovery.history == [])
    await other.addToHistory("for octo/other")
    await other.close()
    let again = await fixture.open()
    #expect(
      await again.recovery.history
        == [HistoryRecord(text: "for octo/demo", folds: [0..<3], repository: "octo/demo")])
    await again.close()
    let anywhere = await fixture.open(.noRepository)
    #expect(await anywhere.recovery.history.map(\.text) == ["for octo/demo", "for octo/other"])
    await anywhere.close()
  }

  @Test func `a prompt of more than a megabyte, and eight megabytes of prompts, are no history`() {
    var history = InputHistory()
    history.add(HistoryRecord(text: String(repeating: "x", count: (1 << 20) + 1)))
    #expect(history.entries == [])
    for number in 0..<9 { history.add(HistoryRecord(text: String(repeating: "\(number)", count: 1 << 20))) }
    #expect(history.entries.map { $0.text.first } == ["1", "2", "3", "4", "5", "6", "7", "8"])
  }

  private func journalFiles() async -> String? {
    guard
      let bytes = try? PosixFileStore().read("\(fixture.place.drafts)/\(JournalFixture.repository.stem).pastes.jsonl")
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
