import CopilotProtocol
import JSONRPC
import SessionModel
import Testing

@testable import SessionCore

/// What the transcript keeps of a history that comes again.
struct ReplayedEventTests {
  private let fixture: JournalFixture

  init() throws { fixture = try JournalFixture() }

  private func event(_ text: String, id: String) -> JSONValue {
    ["sessionId": "s", "event": ["id": .string(id), "type": "assistant.message", "data": ["content": .string(text)]]]
  }

  @Test func `events that come again are not written again, and new ones between them are`() async {
    let journal = await fixture.open()
    for (text, id) in [("a", "1"), ("b", "2"), ("b", "3")] {
      await journal.recordEvent(event(text, id: id), of: JournalFixture.task, from: .live)
    }
    for text in ["a", "b", "meanwhile", "b", "b"] {
      await journal.recordEvent(event(text, id: "again"), of: JournalFixture.task, from: .history)
    }
    await journal.recordEvent(event("a", id: "9"), of: JournalFixture.task, from: .live)
    #expect(await journal.texts(of: JournalFixture.task) == ["a", "b", "b", "meanwhile", "b", "a"])
    await journal.close()
  }

  @Test func `every history is compared with all that is there`() async {
    let journal = await fixture.open()
    for _ in 0..<3 {
      for text in ["a", "b"] {
        await journal.recordEvent(event(text, id: "x"), of: JournalFixture.task, from: .history)
      }
      await journal.recordEvent(event("live", id: "y"), of: JournalFixture.task, from: .live)
    }
    #expect(await journal.texts(of: JournalFixture.task) == ["a", "b", "live", "live", "live"])
    await journal.close()
  }

  @Test func `a program that comes later knows what the one before it wrote`() async {
    let first = await fixture.open()
    await first.recordEvent(event("a", id: "1"), of: JournalFixture.task, from: .live)
    await first.close()
    let second = await fixture.open()
    await second.recordEvent(event("a", id: "2"), of: JournalFixture.task, from: .history)
    #expect(await second.texts(of: JournalFixture.task) == ["a"])
    await second.close()
  }
}

extension Journal {
  fileprivate func texts(of task: SessionID) -> [String] {
    transcript(of: task).compactMap { $0["event"]?["data"]?["content"]?.string }
  }
}
