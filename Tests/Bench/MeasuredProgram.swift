private import CTestSupport
import Foundation

/// A program on a pseudo-terminal of its own, whose output is read by whoever waits for it, with no thread in between
/// that would add its own wake-up to what is measured.
final class MeasuredProgram {
  /// 30 rows of 100 columns, as the design draws its screen.
  private static let size: (rows: UInt16, columns: UInt16) = (30, 100)
  /// Output kept to search in; far more than one frame of that size.
  private static let keptOutput = 1 << 18

  let controller: Int32
  /// Everything written to the terminal so far, in bytes.
  private(set) var byteCount = 0
  private let processID: Int32
  private let terminal: Int32
  private let start: ContinuousClock.Instant
  private var output: [UInt8] = []

  init(_ path: String, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
    let variables = environment.merging(["TERM": "xterm-256color", "LANG": "C.UTF-8"]) { own, _ in own }
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var spawned = test_terminal()
    start = .now
    let failure = test_terminal_spawn(&spawned, path, words, settings, Self.size.rows, Self.size.columns)
    guard failure == 0 else { throw BenchError.system(call: "test_terminal_spawn", errorNumber: failure) }
    (processID, controller, terminal) = (spawned.child, spawned.controller, spawned.terminal)
  }

  deinit {
    kill(processID, SIGKILL)
    waitpid(processID, nil, 0)
    close(controller)
    close(terminal)
  }

  /// The time since it was started.
  var age: Duration { .now - start }
  var use: ProcessUse { get throws { try ProcessUse(of: processID) } }

  /// Types `text`, which must be short enough for the terminal's queue.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    let written = Foundation.write(controller, bytes, bytes.count)
    precondition(written == bytes.count, "the terminal's queue is full")
  }

  /// Types as much as the terminal's queue takes, and says how many bytes that was.
  func write(_ bytes: ArraySlice<UInt8>) -> Int {
    max(0, bytes.withUnsafeBytes { Foundation.write(controller, $0.baseAddress, $0.count) })
  }

  /// What was written up to now is of no interest.
  func forgetOutput() { output.removeAll(keepingCapacity: true) }

  /// Bytes of each whole frame in the output, by the marks of synchronized output. The program must have been told that
  /// its terminal knows them (see `confirmFrames`).
  var frameSizes: [Int] {
    String(decoding: output, as: UTF8.self).components(separatedBy: "\u{1b}[?2026h").dropFirst()
      .map { $0.components(separatedBy: "\u{1b}[?2026l") }
      .filter { $0.count > 1 }.map { $0[0].utf8.count }
  }

  /// Answers for the terminal that it shows frames all at once.
  func confirmFrames() { type("\u{1b}[?2026;2$y") }

  func hasShown(_ text: String) -> Bool { output.firstRange(of: Array(text.utf8)) != nil }

  /// Takes what has been written; false once the program has ended.
  func read() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Foundation.read(controller, &chunk, chunk.count)
      if count < 0 { return errno == EAGAIN || errno == EINTR }
      if count == 0 { return false }
      byteCount += count
      output += chunk[..<count]
      if output.count > Self.keptOutput { output.removeFirst(output.count - Self.keptOutput / 2) }
    }
  }
}
