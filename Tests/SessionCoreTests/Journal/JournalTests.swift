import CopilotProtocol
import Foundation
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

struct JournalTests {
  private let fixture: JournalFixture

  init() throws { fixture = try JournalFixture() }

  @Test func `the first run finds nothing and saves`() async {
    let journal = await fixture.open()
    #expect(await journal.recovery == JournalRecovery())
    #expect(await journal.health == .saving)
    await journal.close()
  }

  @Test func `the next run finds the draft, the prompts and the history`() async {
    let first = await fixture.open()
    await first.saveDraft(Draft(text: "half a tho", cursor: 10))
    await first.record(
      .outbox([
        JournalFixture.prompt(1, "sent", .sent(at: JournalFixture.now)),
        JournalFixture.prompt(2, "unseen", .unseen(since: JournalFixture.now)),
        JournalFixture.prompt(3, "refused", .failed("no")),
        JournalFixture.prompt(4, "held"),
        JournalFixture.prompt(5, "why not", .heldFor("request-1")),
      ]), of: nil)
    await first.addToHistory("earlier")
    await first.addToHistory("later\nin two lines")
    await first.close()

    let second = await fixture.open()
    #expect(
      await second.recovery
        == JournalRecovery(
          draft: Draft(text: "half a tho", cursor: 10),
          outbox: [
            RecoveredPrompt(text: "sent", wasSent: true), RecoveredPrompt(text: "unseen", wasSent: true),
            RecoveredPrompt(text: "refused", wasSent: true), RecoveredPrompt(text: "held", wasSent: false),
            RecoveredPrompt(text: "why not", wasSent: false),
          ],
          history: [
            HistoryRecord(text: "earlier", repository: "octo/demo"),
            HistoryRecord(text: "later\nin two lines", repository: "octo/demo"),
          ]))
    await second.close()
  }

  @Test func `a session whose repository is told later has the prompts of that repository, and adds to them`() async {
    let before = await fixture.open()
    await before.addToHistory("in the demo")
    await before.close()
    let other = await fixture.open(.repository(RepositoryName(owner: "octo", name: "other")))
    await other.addToHistory("elsewhere")
    await other.close()

    let journal = await fixture.open(.task("task-1"))
    #expect(await journal.recovery.history.map(\.text) == ["in the demo", "elsewhere"])
    #expect(await journal.learn(RepositoryName(owner: "Octo", name: "Demo"))?.map(\.text) == ["in the demo"])
    #expect(await journal.learn(RepositoryName(owner: "Octo", name: "Demo")) == nil)
    await journal.addToHistory("here")
    await journal.close()
    let after = await fixture.open()
    #expect(await after.recovery.history.map(\.text) == ["in the demo", "here"])
    await after.close()
  }

  @Test func `what was being written into requests comes back, also without a draft`() async {
    let first = await fixture.open()
    await first.saveDraft(Draft(text: "", cursor: 0, answers: ["because it", "release 2.0"]))
    await first.close()
    let second = await fixture.open()
    #expect(await second.recovery.draft == Draft(text: "", cursor: 0, answers: ["because it", "release 2.0"]))
    await second.saveDraft(Draft(text: "", cursor: 0))
    await second.close()
    let third = await fixture.open()
    #expect(await third.recovery.draft == nil)
    await third.close()
  }

  @Test func `what was sent or cleared does not come back`() async {
    let first = await fixture.open()
    await first.saveDraft(Draft(text: "draft", cursor: 0))
    await first.record(.outbox([JournalFixture.prompt(1, "held")]), of: nil)
    await first.saveDraft(Draft(text: "", cursor: 0))
    await first.record(.outbox([]), of: nil)
    await first.close()
    let second = await fixture.open()
    #expect(await second.recovery == JournalRecovery())
    await second.close()
  }

  @Test func `a decision is on the disk with everything that was shown, and its outcome after it`() async {
    let journal = await fixture.open()
    #expect(await journal.record(JournalFixture.decision("request-1"), of: JournalFixture.task) == .saving)
    await journal.record(JournalFixture.outcome("request-1"), of: JournalFixture.task)
    let expected: [JSONValue] = [
      [
        "decision": "deny", "decider": "person", "task": "task-1", "request": "request-1", "kind": "shell",
        "risk": "high", "digest": "ab", "act": "rm -rf /", "shown": "rm -rf /", "at": 1_700_000_000_000,
        "took": 1_234,
      ],
      [
        "outcome": "denied by you", "status": "confirmed", "task": "task-1", "request": "request-1", "kind": "shell",
        "act": "rm -rf /", "digest": "ab", "at": 1_700_000_000_000, "took": 2_000, "afterSending": 766,
      ],
    ]
    #expect(await journal.decisionLog() == expected)
    await journal.close()
  }

  @Test func `sessions are found again with what was last known of them`() async {
    let journal = await fixture.open()
    await journal.note(SessionNote(task: "a"))
    await journal.note(SessionNote(task: "b", title: "Other"))
    await journal.note(SessionNote(task: "a", url: "https://a"))
    await journal.note(SessionNote(task: "a", title: "Title"))
    await journal.close()
    let next = await fixture.open(.noRepository)
    let at = JournalFixture.now.wallClock
    #expect(
      await next.sessionDirectory().records == [
        SessionRecord(SessionNote(task: "b", title: "Other"), at: at),
        SessionRecord(SessionNote(task: "a", url: "https://a", title: "Title"), at: at),
      ])
    await next.close()
  }

  @Test func `the transcript holds the events as they were received`() async {
    let journal = await fixture.open()
    let events: [JSONValue] = [
      ["type": "user.message", "data": ["content": "hi\u{1B}[31m"]],
      ["type": "x", "twice": 1, "nested": ["a": .null]],
    ]
    for event in events { await journal.recordEvent(event, of: JournalFixture.task) }
    #expect(await journal.transcript(of: JournalFixture.task) == events)
    #expect(await journal.transcript(of: "other") == [])
    await journal.close()
  }

  @Test func `without recording there is no transcript`() async {
    let journal = await fixture.open(transcript: .notRecorded)
    await journal.recordEvent(["type": "x"], of: JournalFixture.task)
    await journal.close()
    #expect(!FileManager.default.fileExists(atPath: fixture.place.transcript(of: JournalFixture.task)))
  }

  @Test(arguments: [
    "../../../escaped", "a/b", "/etc/passwd", "..", "", "é\u{0}\n", String(repeating: "x", count: 5_000),
  ])
  func `an id from outside cannot lead out of the journal`(id: String) async throws {
    let journal = await fixture.open()
    let task = SessionID(rawValue: id)
    await journal.recordEvent(["type": "x"], of: task)
    #expect(await journal.health == .saving)
    #expect(await journal.transcript(of: task) == [["type": "x"]])
    #expect(try PosixFileStore().names(in: fixture.place.transcripts).count == 1)
    await journal.close()
  }

  @Test func `keys never share a place`() {
    let repository = { (text: String) in RepositoryName(text).map(JournalKey.repository)?.stem }
    #expect(repository("Octo/Demo") == "repository-octo%2fdemo")
    #expect(repository("octo/demo") == "repository-octo%2fdemo")
    #expect(JournalKey.task("Octo/Demo").stem == "task-%4fcto%2f%44emo")
    #expect(JournalKey.task("octo%2fdemo").stem == "task-octo%252fdemo")
    let long = String(repeating: "x", count: 300)
    let stems = [
      JournalKey.task(SessionID(rawValue: long + "a")).stem, JournalKey.task(SessionID(rawValue: long)).stem,
    ]
    #expect(Set(stems).count == 2)
    #expect(stems.allSatisfy { $0.utf8.count < 200 })
  }

  @Test func `what waits under another key can be looked at`() async {
    let first = await fixture.open(.task("a"))
    await first.record(.outbox([JournalFixture.prompt(1, "held")]), of: nil)
    let second = await fixture.open(.task("b"))
    #expect(await second.recoveredOutbox(for: .task("a")) == [])
    await first.close()
    #expect(await second.recoveredOutbox(for: .task("a")) == [RecoveredPrompt(text: "held", wasSent: false)])
    await second.close()
  }

  @Test func `the history keeps the last thousand, each once`() {
    var history = InputHistory()
    for number in 0..<1_500 { history.add(HistoryRecord(text: "\(number)")) }
    history.add(HistoryRecord(text: "1000"))
    #expect(history.entries.count == 1_000)
    #expect(history.entries.first?.text == "500")
    #expect(history.entries.suffix(2).map(\.text) == ["1499", "1000"])
  }

  @Test(arguments: [
    (["XDG_STATE_HOME": "/state", "HOME": "/home/me"], "/state/aloft"),
    (["XDG_STATE_HOME": "relative", "HOME": "/home/me"], "/home/me/.local/state/aloft"),
    (["HOME": "/home/me"], "/home/me/.local/state/aloft"),
    (["HOME": ""], nil),
    ([:], nil),
  ])
  func `the journal lies where the XDG specification says`(_ variables: [String: String], _ root: String?) {
    #expect(JournalPlace(variables: variables)?.root == root)
  }
}
