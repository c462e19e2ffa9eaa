import Foundation
import Logging
import TestSupport
import Testing

@testable import SessionCore

struct LogFileTests {
  private let directory: TemporaryDirectory
  private let place: JournalPlace

  init() throws {
    directory = try TemporaryDirectory()
    place = JournalPlace(root: directory.path(of: "aloft"))
  }

  private func contents(_ path: String) throws -> String {
    String(decoding: try PosixFileStore().read(path) ?? [], as: UTF8.self)
  }

  private func logger(_ file: LogFile, level: Logger.Level = .debug) -> Logger {
    Logger(label: "wire") { LogFileHandler(label: $0, level: level, file: file, wallClock: { 1_700_000_000_123 }) }
  }

  private func logFile(masking mask: @escaping @Sendable (String) -> String = { $0 }) -> LogFile {
    LogFile(in: place, processID: 42, masking: mask)
  }

  @Test func `a message is one JSON object on one line, with its metadata`() throws {
    let file = logFile()
    logger(file).warning(
      "closed", metadata: ["id": "7", "list": ["a", "b"], "inner": ["x": .stringConvertible(1)]])
    #expect(
      try contents("\(place.root)/log/aloft-42.log")
        == #"{"at":"2023-11-14T22:13:20.123Z","level":"warning","label":"wire","message":"closed","#
        + #""metadata":{"id":"7","inner":{"x":"1"},"list":["a","b"]}}"# + "\n")
    #expect(file.fault == nil)
  }

  @Test func `no text can forge a line or reach the terminal of a reader`() throws {
    let file = logFile()
    logger(file).info("a\r\n{}\u{1B}[2J\u{0}\u{7F}\u{9B}2J\u{202E}\u{2028}é\u{E0041}")
    #expect(
      try contents(file.path).hasSuffix(
        #""message":"a\r\n{}\u001b[2J\u0000\u007f\u009b2J\u202e\u2028é\udb40\udc41"}"# + "\n"))
  }

  @Test func `every text goes through the mask`() throws {
    let file = logFile { $0.replacingOccurrences(of: "gho_secret", with: "***") }
    logger(file).info(
      "got gho_secret",
      metadata: ["a": "gho_secret", "gho_secret": ["gho_secret", .stringConvertible(Name(description: "gho_secret"))]])
    let text = try contents(file.path)
    #expect(!text.contains("gho_secret"))
    #expect(text.components(separatedBy: "***").count == 6)
  }

  private struct Name: CustomStringConvertible { let description: String }

  @Test func `of text that is withheld only the length is told`() throws {
    let file = logFile()
    logger(file).info("prompt sent", metadata: ["prompt": .stringConvertible(Redacted("launch the rockets €"))])
    let text = try contents(file.path)
    #expect(text.contains(#""prompt":"(22 bytes withheld)""#))
    #expect(!text.contains("rockets"))
  }

  @Test func `messages below the level are not written`() throws {
    let file = logFile()
    logger(file, level: .error).warning("no")
    #expect(try PosixFileStore().read(file.path) == nil)
  }

  @Test func `the newest five logs are kept, this one included`() throws {
    try PosixFileStore().makeDirectory(place.logs)
    for number in 1...7 {
      let path = "\(place.logs)/aloft-\(number).log"
      try PosixFileStore().replace(path, with: [])
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(1_000 * number))], ofItemAtPath: path)
    }
    try PosixFileStore().replace("\(place.logs)/notes.txt", with: [])
    logger(logFile()).info("here")
    #expect(
      try PosixFileStore().names(in: place.logs).sorted() == [
        "aloft-4.log", "aloft-42.log", "aloft-5.log", "aloft-6.log", "aloft-7.log", "notes.txt",
      ])
  }

  @Test func `a log that is full says so and ends`() throws {
    let path = try directory.write("", to: "small.log")
    let file = LogFile(path: path, masking: { $0 }, sizeLimit: 150, store: PosixFileStore())
    for _ in 0..<5 { logger(file).info("a line") }
    let lines = try contents(path).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.last == #"{"message":"this log is full"}"#)
  }

  @Test func `on a full disk lines wait, and those that are lost are counted`() throws {
    let store = FaultyFileStore(.from(0))
    let path = directory.path(of: "log")
    let file = LogFile(path: path, masking: { $0 }, sizeLimit: 1 << 20, store: store)
    for _ in 0..<3 { logger(file).info("\(String(repeating: "x", count: 30_000))") }
    #expect(file.fault == FileFault(.open, path, .system(errno: ENOSPC)))
    store.setFault(.none)
    logger(file).info("after")
    #expect(file.fault == nil)
    let lines = try contents(path).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.last == #"{"message":"lines were lost","count":1}"#)
  }

  @Test func `without a directory the program goes on`() throws {
    try directory.write("in the way", to: "aloft")
    let file = logFile()
    logger(file).info("nobody hears")
    #expect(file.fault != nil)
  }

  @Test(arguments: [
    (0 as Int64, "1970-01-01T00:00:00.000Z"), (951_782_400_001, "2000-02-29T00:00:00.001Z"),
    (1_795_398_242_772, "2026-11-23T01:44:02.772Z"),
  ])
  func `moments are written as RFC 3339 says`(_ milliseconds: Int64, _ text: String) {
    #expect(timestamp(ofMilliseconds: milliseconds) == text)
  }
}
