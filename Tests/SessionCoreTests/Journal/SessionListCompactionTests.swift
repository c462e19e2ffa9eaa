import CopilotProtocol
import Foundation
import JSONRPC
import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// The list of sessions is written anew at a start, once most of it is history.
struct SessionListCompactionTests {
  private let fixture: JournalFixture

  init() throws { fixture = try JournalFixture() }

  private var size: Int { (FileManager.default.contents(atPath: fixture.place.sessions) ?? Data()).count }

  /// A list of two sessions with a long history of notes, oldest first.
  private func grow() throws {
    var lines: [UInt8] = []
    for number in 0..<2_000 {
      let task: SessionID = number.isMultiple(of: 2) ? "even" : "odd"
      let note = SessionNote(
        task: task, title: "Title \(number)", name: number == 10 ? "mine" : nil, repository: "octo/demo",
        state: .working, waiting: ["shell"], lastEventAt: Int64(number))
      lines += JournalLine.bytes(of: SessionLine.json(note, at: Int64(1_000 + number)))
    }
    try FileManager.default.createDirectory(atPath: fixture.place.root, withIntermediateDirectories: true)
    try Data(lines).write(to: URL(fileURLWithPath: fixture.place.sessions))
  }

  @Test func `a list that is mostly history is written anew, and says the same`() async throws {
    try grow()
    let before = try SessionDirectory.read(fixture.place)
    let journal = await fixture.open()
    #expect(size < 2_000)
    #expect(try SessionDirectory.read(fixture.place) == before)
    #expect(await journal.sessionDirectory() == before)
    #expect(await journal.health == .saving)
    let attributes = try FileManager.default.attributesOfItem(atPath: fixture.place.sessions)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    await journal.close()
  }

  @Test func `what another program notes before and after is there`() async throws {
    let first = await fixture.open()
    await first.note(SessionNote(task: "first", title: "before"))
    try grow()
    await first.note(SessionNote(task: "first", title: "meanwhile"))
    let second = await fixture.open(.noRepository)
    #expect(size < 2_000)
    await first.note(SessionNote(task: "first", title: "after"))
    await second.note(SessionNote(task: "second"))
    #expect(
      try Set(SessionDirectory.read(fixture.place).records.map(\.task)) == ["even", "odd", "first", "second"])
    #expect(try SessionDirectory.read(fixture.place)["first"]?.title == "after")
    await first.close()
    await second.close()
  }

  @Test func `a list in which a newer program has written is left as it is`() async throws {
    try grow()
    let newer = JournalLine.bytes(of: ["task": "even", "at": 9_000, "pinned": true])
    let handle = try #require(FileHandle(forWritingAtPath: fixture.place.sessions))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(newer))
    try handle.close()
    let grown = size
    let journal = await fixture.open()
    #expect(size == grown)
    #expect(await journal.health == .saving)
    await journal.close()
  }

  @Test func `while another program holds the list it is left alone, and notes wait`() async throws {
    try grow()
    let grown = size
    let files = JournalFiles(place: fixture.place, store: PosixFileStore())
    try files.makeDirectories()
    let lock = try files.takeSessionsLock()
    let journal = await fixture.open()
    await journal.note(SessionNote(task: "late"))
    #expect(size == grown)
    withExtendedLifetime(lock) {}
    await journal.close()
    #expect(try SessionDirectory.read(fixture.place)["late"] != nil)
  }

  @Test func `a short list stays as it is, byte for byte`() async throws {
    let first = await fixture.open()
    for number in 0..<50 { await first.note(SessionNote(task: "one", title: "Title \(number)")) }
    await first.close()
    let before = FileManager.default.contents(atPath: fixture.place.sessions)
    let second = await fixture.open()
    #expect(FileManager.default.contents(atPath: fixture.place.sessions) == before)
    await second.close()
  }
}
