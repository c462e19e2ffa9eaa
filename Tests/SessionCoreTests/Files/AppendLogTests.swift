import Foundation
import TestSupport
import Testing

@testable import SessionCore

struct AppendLogTests {
  private let directory: TemporaryDirectory
  private let path: String

  init() throws {
    directory = try TemporaryDirectory()
    path = directory.path(of: "log")
  }

  private func contents() throws -> String {
    String(decoding: try PosixFileStore().read(path) ?? [], as: UTF8.self)
  }

  private func log(limit: Int = 100, isDurable: Bool = true) -> AppendLog {
    AppendLog(path: path, isDurable: isDurable, waitingLimit: limit)
  }

  @Test func `lines stand in the order in which they were added`() throws {
    var log = log()
    log.append(Array("one\n".utf8))
    log.append(Array("two\n".utf8))
    try log.flush(to: PosixFileStore())
    log.append(Array("three\n".utf8))
    try log.flush(to: PosixFileStore())
    #expect(try contents() == "one\ntwo\nthree\n")
    #expect(!log.isWaiting)
  }

  @Test func `a torn line of an earlier run does not swallow the next one`() throws {
    try directory.write("torn", to: "log")
    var log = log()
    log.append(Array("one\n".utf8))
    try log.flush(to: PosixFileStore())
    #expect(try contents() == "torn\none\n")
  }

  @Test(arguments: 0..<12)
  func `whichever call fails, in the end every line is there once`(k: Int) throws {
    for fault in [FaultyFileStore.Fault.call(k), .torn(k)] {
      try PosixFileStore().remove(path)
      let store = FaultyFileStore(fault)
      var log = log()
      for line in ["one\n", "two\n", "three\n"] {
        log.append(Array(line.utf8))
        try? log.flush(to: store)
      }
      try log.flush(to: store)
      let whole = try contents().split(separator: "\n").filter { ["one", "two", "three"].contains($0) }
      #expect(whole == ["one", "two", "three"])
    }
  }

  @Test func `of several lines that wait, those that were written before a failure are not written again`() throws {
    // Calls: open, directory, last byte, write.
    let store = FaultyFileStore(.torn(3))
    var log = log()
    for line in ["one\n", "two\n", "three\n"] { log.append(Array(line.utf8)) }
    #expect(throws: FileFault(.write, path, .system(errno: FaultyFileStore.diskFull))) { try log.flush(to: store) }
    #expect(try contents() == "one\ntwo")
    try log.flush(to: store)
    #expect(try contents() == "one\ntwo\ntwo\nthree\n")
  }

  @Test func `lines for which there is no room are counted, durable ones kept`() throws {
    let store = FaultyFileStore(.from(0))
    var events = log(limit: 8, isDurable: false)
    var decisions = log(limit: 8)
    for line in ["one\n", "two\n", "three\n"] {
      events.append(Array(line.utf8))
      decisions.append(Array(line.utf8))
    }
    #expect(throws: FileFault(.open, path, .system(errno: FaultyFileStore.diskFull))) { try events.flush(to: store) }
    #expect(events.takeDroppedCount() == 1)
    #expect(events.takeDroppedCount() == 0)
    try events.flush(to: PosixFileStore())
    #expect(try contents() == "one\ntwo\n")
    try decisions.flush(to: PosixFileStore())
    #expect(try contents() == "one\ntwo\none\ntwo\nthree\n")
  }

  @Test func `lines of two writers stay apart`() throws {
    var left = log(limit: 1 << 20)
    var right = log(limit: 1 << 20)
    for number in 0..<100 {
      left.append(Array("left \(number)\n".utf8))
      try left.flush(to: PosixFileStore())
      right.append(Array("right \(number)\n".utf8))
      try right.flush(to: PosixFileStore())
    }
    #expect(try contents().split(separator: "\n").count == 200)
  }
}
