import Foundation
import TestSupport
import Testing

@testable import SessionCore

struct PosixFileStoreTests {
  private let store = PosixFileStore()
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func permissions(_ path: String) -> UInt32? { PosixFileFacts().facts(at: path)?.permissions }

  @Test func `a file that is replaced is whole, and for its owner alone`() throws {
    let path = directory.path(of: "file")
    try store.replace(path, with: Array("one".utf8))
    try store.replace(path, with: Array("two".utf8))
    #expect(try store.read(path) == Array("two".utf8))
    #expect(permissions(path) == 0o600)
    #expect(try store.names(in: directory.path) == ["file"])
  }

  @Test func `a file that is not there reads as nothing, and can be removed`() throws {
    #expect(try store.read(directory.path(of: "file")) == nil)
    try store.remove(directory.path(of: "file"))
    #expect(try store.names(in: directory.path(of: "nowhere")) == [])
  }

  @Test func `what a crash left of a replacement is in nobody's way`() throws {
    try directory.write("half", to: "file.new")
    try store.replace(directory.path(of: "file"), with: Array("whole".utf8))
    #expect(try store.read(directory.path(of: "file")) == Array("whole".utf8))
    #expect(try store.names(in: directory.path) == ["file"])
  }

  @Test func `a file that others could read is closed to them when it is written`() throws {
    let path = try directory.write("old\n", to: "log", permissions: 0o644)
    let file = try store.open(path, .appending)
    #expect(try store.lastByte(of: file) == 0x0A)
    store.close(file)
    #expect(permissions(path) == 0o600)
  }

  @Test func `a symbolic link is neither read nor written through`() throws {
    let target = try directory.write("secret", to: "target")
    let link = directory.path(of: "link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(throws: FileFault(.open, link, .isSymbolicLink)) { try store.read(link) }
    #expect(throws: FileFault(.open, link, .isSymbolicLink)) { try store.open(link, .appending) }
    #expect(throws: FileFault(.open, link, .isSymbolicLink)) { try store.lock(link) }
    try store.replace(link, with: Array("new".utf8))
    #expect(try store.read(target) == Array("secret".utf8))
  }

  @Test func `a pipe or a directory in place of a file is refused and not waited for`() throws {
    let pipe = directory.path(of: "pipe")
    mkfifo(pipe, 0o600)
    #expect(throws: FileFault(.open, pipe, .isOfAnotherKind)) { try store.read(pipe) }
    #expect(throws: FileFault(.open, pipe, .isOfAnotherKind)) { try store.open(pipe, .appending) }
    #expect(throws: FileFault(.open, directory.path, .isOfAnotherKind)) {
      try store.open(directory.path, .appending)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func `a file of somebody else's is refused`() throws {
    let path = try directory.write("theirs", to: "file", permissions: 0o666)
    chown(path, 65_534, 65_534)
    #expect(throws: FileFault(.open, path, .belongsToSomebodyElse)) { try store.read(path) }
  }

  @Test func `a directory is made with its parents, closed to others`() throws {
    let path = directory.path(of: "a/b/c")
    try store.makeDirectory(path)
    for made in ["a", "a/b", "a/b/c"] { #expect(permissions(directory.path(of: made)) == 0o700) }
    try store.makeDirectory(path)
  }

  @Test func `a directory that is open to others is closed, a link in its place refused`() throws {
    let path = directory.path(of: "open")
    mkdir(path, 0o777)
    chmod(path, 0o777)
    try store.makeDirectory(path)
    #expect(permissions(path) == 0o700)
    let link = directory.path(of: "link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(throws: FileFault(.makeDirectory, link, .isSymbolicLink)) { try store.makeDirectory(link) }
    let file = try directory.write("", to: "file")
    #expect(throws: FileFault(.makeDirectory, file, .isOfAnotherKind)) { try store.makeDirectory(file) }
  }

  @Test func `a lock has one holder, and is free when that one is gone`() throws {
    let path = directory.path(of: "lock")
    var holder = try store.lock(path)
    #expect(holder != nil)
    #expect(try store.lock(path) == nil)
    holder = nil
    #expect(try store.lock(path) != nil)
  }

  @Test func `a failure names the act, the path and the system's reason`() {
    let fault = FileFault(.write, "/home/me/file", .system(errno: ENOSPC))
    #expect(fault.words == "cannot write /home/me/file: No space left on device")
  }
}
