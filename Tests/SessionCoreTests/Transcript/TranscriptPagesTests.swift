import Foundation
import SessionModel
import Testing

@testable import SessionCore

@Suite struct TranscriptPagesTests {
  private func items(_ range: Range<Int>) -> [TranscriptItem] {
    range.map {
      TranscriptItem(
        id: ItemID($0), at: Moment(uptime: Int64($0)), content: .notice(Notice(.info, topic: "n", text: "text \($0)")))
    }
  }

  @Test func `pages come back in any order`() async throws {
    let file = MemoryPageFile()
    let pages = TranscriptPages { () throws(FileFault) in file }
    let first = try await pages.write(items(0..<128))
    let second = try await pages.write(items(128..<130))
    #expect(try await pages.items(at: second) == items(128..<130))
    #expect(try await pages.items(at: first) == items(0..<128))
  }

  @Test func `a page that was damaged is told from one that was not`() async throws {
    let file = MemoryPageFile()
    let pages = TranscriptPages { () throws(FileFault) in file }
    let address = try await pages.write(items(0..<3))
    file.setFault(.damaged)
    await #expect(throws: PageFault.damaged) { try await pages.items(at: address) }
  }

  @Test func `a page that could not be written takes no room`() async throws {
    let file = MemoryPageFile()
    let pages = TranscriptPages { () throws(FileFault) in file }
    file.setFault(.diskFull)
    await #expect(throws: PageFault.file(MemoryPageFile.diskFull)) { try await pages.write(items(0..<3)) }
    file.setFault(.none)
    #expect(try await pages.write(items(0..<3)).offset == 0)
  }

  @Test func `without a directory nothing is written`() async {
    let pages = TranscriptPages(in: [])
    await #expect(throws: PageFault.noDirectory) { try await pages.write(items(0..<1)) }
  }

  @Test func `the file has no name, and takes the first directory that is there`() async throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("pages-\(UUID())").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let pages = TranscriptPages(in: [directory + "/missing", directory])
    let address = try await pages.write(items(0..<128))
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == [])
    #expect(try await pages.items(at: address) == items(0..<128))
  }
}
