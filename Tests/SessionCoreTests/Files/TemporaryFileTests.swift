import TestSupport
import Testing

@testable import SessionCore

struct TemporaryFileTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private var names: [String] { get throws { try PosixFileStore().names(in: directory.path) } }

  @Test func `it is for its owner alone, tells what another program wrote, and is gone once removed`() throws {
    let file = try TemporaryFile("a draft", in: directory.path)
    #expect(PosixFileFacts().facts(at: file.path)?.permissions == 0o600)
    #expect(try file.read() == "a draft")
    let other = try PosixFileStore().open(file.path, .appending)
    try PosixFileStore().writeAll(Array(" and more".utf8)[...], to: other)
    PosixFileStore().close(other)
    #expect(try file.read() == "a draft and more")
    file.remove()
    #expect(try names == [])
    #expect(throws: FileFault.self) { try file.read() }
  }

  @Test func `two files of the same text have different names`() throws {
    let files = try (0..<2).map { _ in try TemporaryFile("a draft", in: directory.path) }
    #expect(files[0].path != files[1].path)
  }

  @Test func `on a disk that runs full nothing of the text stays`() throws {
    let store = FaultyFileStore(.torn(1))
    #expect(throws: FileFault.self) { try TemporaryFile("a draft", in: directory.path, store: store) }
    #expect(store.operations == [.open, .write, .write, .remove])
    #expect(try names == [])
  }
}
