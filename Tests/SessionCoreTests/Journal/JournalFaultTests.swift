import CopilotProtocol
import Foundation
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// Full disks, missing homes and sudden ends.
@Suite(.timeLimit(.minutes(10)))
struct JournalFaultTests {
  private static let drafts = ["first", "second"]
  private static let requests: [RequestID] = ["r1", "r2", "r3"]

  /// What was said to be safe.
  private struct Promises {
    var draft: String?
    var requests: [RequestID] = []
  }

  /// A short life with a bit of everything.
  private func work(_ journal: Journal) async -> Promises {
    var promises = Promises()
    if await journal.saveDraft(Draft(text: "first", cursor: 1)) == .saving { promises.draft = "first" }
    for request in Self.requests {
      let health = await journal.record(JournalFixture.decision(request), of: JournalFixture.task)
      if health == .saving { promises.requests.append(request) }
      await journal.recordEvent(["about": .string(request.rawValue)], of: JournalFixture.task)
    }
    await journal.record(.outbox([JournalFixture.prompt(1, "held")]), of: nil)
    await journal.addToHistory("held")
    await journal.note(SessionNote(task: JournalFixture.task, url: "https://x"))
    if await journal.saveDraft(Draft(text: "second", cursor: 2)) == .saving { promises.draft = "second" }
    return promises
  }

  private func decided(_ journal: Journal) async -> [RequestID] {
    await journal.decisionLog().compactMap { $0["request"]?.string.map(RequestID.init(rawValue:)) }
  }

  /// How many calls to the file system a whole run makes.
  private func callsOfOneRun() async throws -> Int {
    let store = FaultyFileStore()
    let journal = await (try JournalFixture()).open(on: store)
    _ = await work(journal)
    await journal.close()
    return store.operations.count
  }

  @Test func `a decision and a draft are through to the disk before it is said that they are safe`() async throws {
    let fixture = try JournalFixture()
    let store = FaultyFileStore()
    let journal = await fixture.open(on: store)
    var seen = store.operations.count
    await journal.record(JournalFixture.decision("r1"), of: nil)
    #expect(store.operations[seen...] == [.open, .synchronize, .read, .write, .synchronize])
    seen = store.operations.count
    await journal.saveDraft(Draft(text: "x", cursor: 0))
    #expect(store.operations[seen...] == [.remove, .open, .write, .synchronize, .rename, .synchronize])
    await journal.close()
  }

  @Test func `wherever the program is killed, what was said to be safe is there, once, and files are whole`()
    async throws
  {
    let count = try await callsOfOneRun()
    #expect(count > 50)
    for k in 0..<count {
      let fixture = try JournalFixture()
      let killed = await fixture.open(on: FaultyFileStore(.from(k)))
      let promises = await work(killed)
      await killed.close()

      let next = await fixture.open()
      let found = await decided(next)
      #expect(found == Self.requests.filter(found.contains), "killed at call \(k)")
      #expect(Set(promises.requests).isSubset(of: found), "killed at call \(k)")
      let recovery = await next.recovery
      let age = { (text: String?) in text.flatMap(Self.drafts.firstIndex) ?? -1 }
      #expect(age(recovery.draft?.text) >= age(promises.draft), "killed at call \(k)")
      #expect(recovery.outbox.isEmpty || recovery.outbox == [RecoveredPrompt(text: "held", wasSent: false)])
      #expect(recovery.notices.isEmpty, "killed at call \(k)")
      await next.close()
    }
  }

  @Test func `whichever one call fails or is torn, in the end everything is there once`() async throws {
    let count = try await callsOfOneRun()
    for k in 0..<(count + 10) {
      for fault in [FaultyFileStore.Fault.call(k), .torn(k)] {
        let fixture = try JournalFixture()
        let journal = await fixture.open(on: FaultyFileStore(fault))
        _ = await work(journal)
        #expect(await journal.close() == .saving, "\(fault)")

        let next = await fixture.open()
        #expect(await decided(next) == Self.requests, "\(fault)")
        #expect(await next.transcript(of: JournalFixture.task).count == 3, "\(fault)")
        #expect(await next.sessionDirectory().records.map(\.task) == [JournalFixture.task], "\(fault)")
        let recovery = await next.recovery
        #expect(recovery.draft == Draft(text: "second", cursor: 2), "\(fault)")
        #expect(recovery.outbox == [RecoveredPrompt(text: "held", wasSent: false)], "\(fault)")
        #expect(recovery.history.map(\.text) == ["held"], "\(fault)")
        await next.close()
      }
    }
  }

  @Test func `with a full disk everything is kept, tried again, and saved when there is space`() async throws {
    let fixture = try JournalFixture()
    let store = FaultyFileStore()
    let journal = await fixture.open(on: store)
    var changes = journal.healthChanges.makeAsyncIterator()
    #expect(await changes.next() == .saving)

    store.setFault(.from(0))
    #expect(await journal.saveDraft(Draft(text: "kept", cursor: 0)) != .saving)
    guard case .notSaving(.file(let fault)) = await changes.next() else {
      Issue.record("the failure was not told")
      return
    }
    #expect(fault.reason == .system(errno: ENOSPC))
    await journal.record(JournalFixture.decision("r1"), of: nil)
    await journal.recordEvent(["type": "x"], of: JournalFixture.task)
    await fixture.clock.waitUntilSleeping()
    fixture.clock.advance(by: Journal.retryInterval)
    await fixture.clock.waitUntilSleeping()
    #expect(await journal.health != .saving)

    store.setFault(.none)
    fixture.clock.advance(by: Journal.retryInterval)
    #expect(await changes.next() == .saving)
    #expect(await decided(journal) == ["r1"])
    #expect(await journal.transcript(of: JournalFixture.task) == [["type": "x"]])
    await journal.close()
    let next = await fixture.open()
    #expect(await next.recovery.draft == Draft(text: "kept", cursor: 0))
    await next.close()
  }

  @Test func `without a home nothing is saved, and it says so`() async {
    let journal = await Journal.open(nil, key: .noRepository, masking: { $0 })
    #expect(await journal.recovery == JournalRecovery())
    #expect(await journal.saveDraft(Draft(text: "x", cursor: 0)) == .notSaving(.noHome))
    #expect(await journal.record(JournalFixture.decision("r1"), of: nil) == .notSaving(.noHome))
    #expect(await journal.decisionLog() == [])
    #expect(await journal.close() == .notSaving(.noHome))
  }

  @Test func `a home that cannot be written is told at once, and used when it can be`() async throws {
    let fixture = try JournalFixture()
    // A file where a directory should be stops everybody, root too.
    let obstacle = try fixture.directory.write("", to: "state")
    let journal = await fixture.open()
    #expect(
      await journal.health
        == .notSaving(.file(FileFault(.makeDirectory, fixture.place.root, .system(errno: ENOTDIR)))))
    await journal.saveDraft(Draft(text: "kept", cursor: 0))
    try FileManager.default.removeItem(atPath: obstacle)
    await fixture.clock.waitUntilSleeping()
    fixture.clock.advance(by: Journal.retryInterval)
    try await waitUntil("it saves") { await journal.health == .saving }
    await journal.close()
    let next = await fixture.open()
    #expect(await next.recovery.draft == Draft(text: "kept", cursor: 0))
    await next.close()
  }

  @Test func `what an earlier run left is not overwritten by one that could not read it`() async throws {
    let fixture = try JournalFixture()
    let first = await fixture.open()
    await first.saveDraft(Draft(text: "old", cursor: 0))
    await first.close()

    let store = FaultyFileStore(.from(0))
    let blind = await fixture.open(on: store)
    #expect(await blind.recovery == JournalRecovery())
    store.setFault(.none)
    #expect(await blind.saveDraft(Draft(text: "new", cursor: 0)) == .saving)
    await blind.close()

    let next = await fixture.open()
    #expect(await next.recovery.draft == Draft(text: "old", cursor: 0))
    await next.close()
  }
}
