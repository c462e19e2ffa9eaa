import CopilotProtocol
import Foundation
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// Files that others, or crashes, have changed.
struct JournalDamageTests {
  private let fixture: JournalFixture

  init() throws { fixture = try JournalFixture() }

  private func append(_ text: String, to path: String) throws {
    let bytes = try #require(try PosixFileStore().read(path))
    try PosixFileStore().replace(path, with: bytes + text.utf8)
  }

  @Test func `a damaged line is skipped and put aside, once, however often the log is read`() async throws {
    let first = await fixture.open()
    await first.record(JournalFixture.decision("r1"), of: nil)
    await first.close()
    let path = fixture.place.decisions
    try append("00000000 {\"decision\":\"forged\"}\ntorn", to: path)

    let second = await fixture.open()
    await second.record(JournalFixture.decision("r2"), of: nil)
    for _ in 1...2 {
      #expect(await second.decisionLog().compactMap { $0["request"]?.string } == ["r1", "r2"])
    }
    #expect(await second.recovery.notices == [.damaged(path: path, lines: 2)])
    #expect(
      try PosixFileStore().read(path + ".damaged") == Array("00000000 {\"decision\":\"forged\"}\ntorn\n".utf8))
    await second.close()
  }

  @Test func `a damaged draft is put aside before it is replaced`() async throws {
    let first = await fixture.open()
    await first.saveDraft(Draft(text: "long and dear", cursor: 0))
    await first.close()
    let path = "\(fixture.place.drafts)/\(JournalFixture.repository.stem).jsonl"
    let whole = try #require(try PosixFileStore().read(path))
    try PosixFileStore().replace(path, with: Array(whole.prefix(30)))

    let second = await fixture.open()
    #expect(await second.recovery == JournalRecovery(notices: [.damaged(path: path, lines: 1)]))
    await second.saveDraft(Draft(text: "new", cursor: 0))
    #expect(try PosixFileStore().read(path + ".damaged") == whole.prefix(30) + [0x0A])
    await second.close()
  }

  @Test func `every file is for its owner alone, whatever the mask`() async throws {
    let journal = await fixture.open()
    await journal.saveDraft(Draft(text: "x", cursor: 0))
    await journal.record(.outbox([JournalFixture.prompt(1, "x")]), of: nil)
    await journal.record(JournalFixture.decision("r1"), of: nil)
    await journal.note(SessionNote(task: "a"))
    await journal.recordEvent(["type": "x"], of: "a")
    await journal.addToHistory("x")
    await journal.close()
    let root = fixture.place.root
    let names = try #require(FileManager.default.enumerator(atPath: root)).compactMap { $0 as? String }
    let files = names.map { (name: $0, facts: PosixFileFacts().facts(at: "\(root)/\($0)")) }
    for file in files {
      let expected: UInt32 = file.facts?.kind == .directory ? 0o700 : 0o600
      #expect(file.facts?.permissions == expected, "\(file.name)")
    }
    #expect(files.filter { $0.facts?.kind == .file }.count == 9)
    #expect(PosixFileFacts().facts(at: root)?.permissions == 0o700)
  }

  @Test(arguments: [
    "decisions.jsonl", "sessions.jsonl", "history.jsonl", "draft/repository-octo%2fdemo.jsonl",
    "outbox/repository-octo%2fdemo.jsonl", "lock/repository-octo%2fdemo", "transcript/task-task-1.jsonl",
    "draft/repository-octo%2fdemo.jsonl.new", "history.jsonl.new", "decisions.jsonl.damaged",
  ])
  func `a link in place of a file is never written through`(name: String) async throws {
    let first = await fixture.open()
    await first.close()
    let target = try fixture.directory.write("untouched", to: "target")
    let link = "\(fixture.place.root)/\(name)"
    try? FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)

    let journal = await fixture.open()
    await journal.saveDraft(Draft(text: "x", cursor: 0))
    await journal.record(.outbox([JournalFixture.prompt(1, "x")]), of: nil)
    await journal.record(JournalFixture.decision("r1"), of: nil)
    await journal.note(SessionNote(task: "a"))
    await journal.recordEvent(["type": "x"], of: JournalFixture.task)
    await journal.addToHistory("x")
    _ = await journal.decisionLog()
    await journal.close()
    #expect(try PosixFileStore().read(target) == Array("untouched".utf8))
    #expect(PosixFileFacts().facts(at: target)?.permissions == 0o600)
  }

  @Test func `a directory of the journal that is a link is refused`() async throws {
    let elsewhere = fixture.directory.path(of: "elsewhere")
    mkdir(elsewhere, 0o700)
    mkdir(fixture.directory.path(of: "state"), 0o700)
    try FileManager.default.createSymbolicLink(atPath: fixture.place.root, withDestinationPath: elsewhere)
    let journal = await fixture.open()
    #expect(
      await journal.health == .notSaving(.file(FileFault(.makeDirectory, fixture.place.root, .isSymbolicLink))))
    await journal.close()
  }
}
