import CopilotProtocol
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

struct RecordedSessionTests {
  private let fixture: JournalFixture
  private let note = SessionNote(task: JournalFixture.task, repository: "octo/demo")

  init() throws { fixture = try JournalFixture() }

  private static func event(_ type: String, _ data: JSONValue, at time: String) -> JSONValue {
    [
      "sessionId": "task-1",
      "event": ["type": .string(type), "timestamp": .string("2026-11-23T07:00:\(time)Z"), "data": data],
    ]
  }

  private func record(_ events: JSONValue...) async {
    let journal = await fixture.open()
    for event in events { await journal.recordEvent(event, of: JournalFixture.task) }
    await journal.close()
  }

  @Test func `a recorded session is read as it was seen, with the times of its events`() async throws {
    await record(
      Self.event("user.message", ["content": "Hi"], at: "01"),
      Self.event("assistant.message", ["messageId": "m1", "content": "Hello"], at: "03"))
    let session = try #require(try RecordedSession.read(note, in: fixture.place))
    let items = session.state.transcript.items
    #expect(
      items.map(\.content) == [
        .prompt(PromptItem(text: "Hi")), .agentText(AgentText(text: StreamedText("Hello"), progress: .complete)),
      ])
    #expect(items.map(\.at.wallClock) == [1_795_417_201_000, 1_795_417_203_000])
    #expect(session.state.identity.repository == RepositoryName(owner: "octo", name: "demo"))
    #expect(session.damagedLines == 0)
  }

  @Test func `a clock that jumps back makes nothing end before it began`() async throws {
    await record(
      Self.event("user.message", ["content": "one"], at: "30"), Self.event("user.message", ["content": "two"], at: "10")
    )
    let session = try #require(try RecordedSession.read(note, in: fixture.place))
    let times = session.state.transcript.items.map(\.at)
    #expect(times == times.sorted())
  }

  @Test func `a session of which nothing was kept is none`() throws {
    #expect(try RecordedSession.read(note, in: fixture.place) == nil)
  }
}
