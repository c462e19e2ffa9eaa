import CopilotProtocol
import SessionModel
import Testing

@Suite struct SessionDirectoryTests {
  private static let directory = SessionDirectory([
    (SessionNote(task: "aaaa-1", url: "https://github.com/o/r/tasks/aaaa-1", state: .starting), 1_000),
    (SessionNote(task: "aabb-2", title: "Two"), 2_000),
    (SessionNote(task: "aaaa-1", title: "One", state: .waiting, waiting: ["shell"], lastEventAt: 2_900), 3_000),
  ])

  @Test func `later notes say only what they name, and the last noted comes first`() {
    #expect(
      Self.directory.records == [
        SessionRecord(
          SessionNote(
            task: "aaaa-1", url: "https://github.com/o/r/tasks/aaaa-1", title: "One", state: .waiting,
            waiting: ["shell"], lastEventAt: 2_900),
          created: 1_000, updated: 3_000),
        SessionRecord(SessionNote(task: "aabb-2", title: "Two"), at: 2_000),
      ])
  }

  @Test func `a clock that was set back makes no session older`() {
    var directory = Self.directory
    directory.take(SessionNote(task: "aaaa-1", state: .idle), at: 500)
    #expect(directory["aaaa-1"]?.updated == 3_000)
    #expect(directory["aaaa-1"]?.last.state == .idle)
  }

  @Test func `a person's own name comes before the agent's title, and an empty one takes it back`() {
    var directory = Self.directory
    directory.take(SessionNote(task: "aabb-2", name: "Mine"), at: 4_000)
    #expect(directory["aabb-2"]?.title == "Mine")
    directory.take(SessionNote(task: "aabb-2", name: ""), at: 5_000)
    #expect(directory["aabb-2"]?.title == "Two")
  }

  @Test(
    arguments: [
      ("last", "aaaa-1"), ("aab", "aabb-2"), ("aabb-2", "aabb-2"),
      ("https://github.com/o/r/tasks/aaaa-1", "aaaa-1"), ("https://github.com/copilot/tasks/new-3", "new-3"),
      ("12345678-1234-1234-1234-123456789abc", "12345678-1234-1234-1234-123456789abc"),
    ])
  func `a session is named by last, an id, its beginning or its page`(text: String, task: String) throws {
    let reference = try #require(SessionReference(text))
    #expect(try Self.directory.task(reference).rawValue == task)
  }

  @Test(
    arguments: [
      ("aa", .ambiguous("aa", ["aaaa-1", "aabb-2"])), ("cc", .unknown("cc")),
      ("https://example.com/tasks/aaaa-1", .noTaskPage("https://example.com/tasks/aaaa-1")),
      ("https://github.com/octo/demo", .noTaskPage("https://github.com/octo/demo")),
    ] as [(String, SessionReference.Fault)])
  func `what names no session says why`(text: String, fault: SessionReference.Fault) throws {
    let reference = try #require(SessionReference(text))
    #expect(throws: fault) { try Self.directory.task(reference) }
  }

  @Test func `there is no last session before the first, and no reference is empty or has blanks`() {
    #expect(throws: SessionReference.Fault.noneKnown) { try SessionDirectory().task(.last) }
    #expect(SessionReference("") == nil)
    #expect(SessionReference("a b") == nil)
  }
}
