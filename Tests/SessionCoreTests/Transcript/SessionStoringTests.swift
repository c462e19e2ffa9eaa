import SessionModel
import TestSupport
import Testing

@testable import SessionCore

/// A session whose old items are on the disk.
@Suite(.timeLimit(.minutes(10))) struct SessionStoringTests {
  /// Bytes: some sixty items stay in memory.
  private static let residentLimit = 30_000
  private static let count = 600
  private let file: MemoryPageFile
  private let pages: TranscriptPages

  init() {
    let file = MemoryPageFile()
    self.file = file
    pages = TranscriptPages { () throws(FileFault) in file }
  }

  private func session() async throws -> (SessionRig, ScriptedRuntime) {
    try await SessionRig.live(residentLimit: Self.residentLimit, pages: pages)
  }

  private func fill(_ rig: SessionRig, from runtime: ScriptedRuntime) async throws {
    for number in 0..<Self.count { try await runtime.write(Frame.mark("note \(number)", in: "s1")) }
    try await rig.until { $0.transcript.items.count >= Self.count }
  }

  @Test func `old items go to the disk, and come back when they are looked at`() async throws {
    let (rig, runtime) = try await session()
    try await fill(rig, from: runtime)
    let away = try await rig.until { $0.transcript.items.absence(at: 0)?.condition == .onDisk }
    #expect(away.transcript.items[0].content.kind == .notice)
    await rig.session.perform(.looked(at: 0..<10))
    let back = try await rig.until { $0.transcript.items.absence(at: 0) == nil }
    #expect(back.transcript.items[..<128].map(\.notice) == (0..<128).map { "note \($0)" })
    await rig.session.close()
  }

  @Test func `while the disk is full everything stays in memory, and that is told once`() async throws {
    file.setFault(.diskFull)
    let (rig, runtime) = try await session()
    try await fill(rig, from: runtime)
    let state = try await rig.until { $0.transcript.items.contains { $0.notice?.contains("No space left") == true } }
    #expect(state.transcript.items.indices.allSatisfy { state.transcript.items.absence(at: $0) == nil })
    #expect(state.transcript.items.count { $0.notice?.contains("No space left") == true } == 1)
    await rig.session.close()
  }

  @Test func `items that cannot be read back say so`() async throws {
    let (rig, runtime) = try await session()
    try await fill(rig, from: runtime)
    try await rig.until { $0.transcript.items.absence(at: 0)?.condition == .onDisk }
    file.setFault(.damaged)
    await rig.session.perform(.looked(at: 0..<10))
    let reason = PageFault.damaged.words
    try await rig.until { $0.transcript.items.absence(at: 0)?.condition == .unreadable(reason) }
    await rig.session.close()
  }

  @Test func `a search finds what is on the disk`() async throws {
    let (rig, runtime) = try await session()
    try await fill(rig, from: runtime)
    let state = try await rig.until { $0.transcript.items.absence(at: 0)?.condition == .onDisk }
    let search = TranscriptSearch(pages: pages)
    await search.look(for: SearchQuery("note 1"), in: state.transcript)
    var last: SearchProgress?
    for await progress in search.progress {
      last = progress
      if progress.isComplete { break }
    }
    #expect(last?.items.map(\.item.rawValue) == [1] + Array(10..<20) + Array(100..<200))
    #expect(last?.matchCount == 111)
    #expect(last?.unreadableCount == 0)
    await rig.session.close()
  }
}
