import Foundation

/// What a running process has used so far, as Linux counts it.
struct ProcessUse {
  /// How often each thread gave up the processor by itself: each time is one wake-up.
  let voluntarySwitches: [String: Int]
  /// The most memory it ever used, in kibibytes.
  let peakResidentKibibytes: Int
  /// In user and kernel mode, all threads, also those that have ended.
  let processorTime: Duration

  init(of id: Int32) throws {
    // The switches in the status of the process are those of its main thread only.
    let threads = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/task")
    voluntarySwitches = try threads.reduce(into: [:]) { switches, thread in
      switches[thread] = try Self.field("voluntary_ctxt_switches", of: "/proc/\(id)/task/\(thread)/status")
    }
    peakResidentKibibytes = try Self.field("VmHWM", of: "/proc/\(id)/status")
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(id, &clock) == 0, clock_gettime(clock, &time) == 0 else {
      throw BenchError.system(call: "clock_getcpuclockid", errorNumber: errno)
    }
    processorTime = .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Wake-ups since `earlier`. Those of threads that have ended meanwhile are lost, so ask often.
  func wakeUps(since earlier: ProcessUse) -> Int {
    voluntarySwitches.reduce(0) { $0 + $1.value - (earlier.voluntarySwitches[$1.key] ?? 0) }
  }

  private static func field(_ name: String, of path: String) throws -> Int {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let line = text.split(separator: "\n").first { $0.hasPrefix("\(name):") }
    guard let word = line?.split(whereSeparator: \.isWhitespace).dropFirst().first, let number = Int(word) else {
      throw BenchError.unreadable(path: path)
    }
    return number
  }
}
