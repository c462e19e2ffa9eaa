import Foundation

/// What a running process has used so far, as Linux counts it in `/proc`.
struct ProcessUse {
  /// How often its threads gave up the processor by themselves: each time is one wake-up.
  let voluntarySwitches: Int
  /// The most memory it ever used, in kibibytes.
  let peakResidentKibibytes: Int
  /// In user and kernel mode, all threads.
  let processorTime: Duration

  init(of id: Int32) throws {
    let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/task").map {
      "/proc/\(id)/task/\($0)"
    }
    // The switches in the status of the process are those of its main thread only.
    voluntarySwitches = try threads.reduce(0) { try $0 + Self.field("voluntary_ctxt_switches", of: $1 + "/status") }
    peakResidentKibibytes = try Self.field("VmHWM", of: "/proc/\(id)/status")
    // The first number: nanoseconds on a processor. Ticks of the clock would be too coarse for some seconds.
    processorTime = .nanoseconds(
      try threads.reduce(0) { sum, thread in
        let words = try Self.text(of: thread + "/schedstat").split(separator: " ")
        return sum + (words.first.flatMap { Int($0) } ?? 0)
      })
  }

  private static func field(_ name: String, of path: String) throws -> Int {
    let line = try text(of: path).split(separator: "\n").first { $0.hasPrefix("\(name):") }
    guard let word = line?.split(whereSeparator: \.isWhitespace).dropFirst().first, let number = Int(word) else {
      throw BenchError.unreadable(path: path)
    }
    return number
  }

  private static func text(of path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
}
