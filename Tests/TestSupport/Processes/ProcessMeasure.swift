import Foundation

/// What a running process has used so far, as `/proc` counts it.
package struct ProcessMeasure: Equatable, Sendable {
  /// How often its threads gave up the processor by themselves: each time is one wake-up.
  package let voluntarySwitches: Int
  /// Memory in use now, in kibibytes.
  package let residentKibibytes: Int
  /// The most memory it ever used, in kibibytes.
  package let peakResidentKibibytes: Int
  /// Time in user and kernel mode, all threads.
  package let processorTime: Duration

  /// - Throws: `TestSupportError.missing` when there is no such process.
  package init(of id: Int32) throws {
    guard let entry = ProcessEntry(id: id),
      let status = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)
    else { throw TestSupportError.missing(what: "process \(id)", remedy: "it must run while it is measured") }
    voluntarySwitches = Self.threadStatuses(of: id).map { Self.field("voluntary_ctxt_switches", in: $0) }.reduce(0, +)
    residentKibibytes = Self.field("VmRSS", in: status)
    peakResidentKibibytes = Self.field("VmHWM", in: status)
    processorTime = .seconds(Double(entry.processorTicks) / Double(sysconf(Int32(_SC_CLK_TCK))))
  }

  /// The switches in `/proc/PID/status` are those of the main thread only, so every thread is asked.
  private static func threadStatuses(of id: Int32) -> [String] {
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/task")) ?? []
    return threads.compactMap { try? String(contentsOfFile: "/proc/\(id)/task/\($0)/status", encoding: .utf8) }
  }

  /// The number after `name:`; 0 where the field is absent, as memory is for a dead process.
  static func field(_ name: String, in status: String) -> Int {
    let line = status.split(separator: "\n").first { $0.hasPrefix("\(name):") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
