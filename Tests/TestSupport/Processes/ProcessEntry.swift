import Foundation

/// One process as `/proc/PID/stat` tells it. Process id and start time together name a process for good.
package struct ProcessEntry: Equatable, Hashable, Sendable {
  package let id: Int32
  package let parentID: Int32
  /// The executable's name, at most 15 bytes.
  package let name: String
  /// One letter: R running, S sleeping, T stopped, Z dead but not yet reaped.
  package let state: Character
  package let groupID: Int32
  package let sessionID: Int32
  /// Time in user and kernel mode, in clock ticks.
  package let processorTicks: Int
  /// Clock ticks after the machine started.
  package let startTime: UInt64

  /// - Returns: nil when there is no such process.
  package init?(id: Int32) {
    guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else { return nil }
    self.init(stat: stat)
  }

  /// Reads a line of proc(5). The name stands in parentheses and may itself hold blanks and parentheses, so the other
  /// fields are counted from the last one: field 3 (state) comes first.
  init?(stat: String) {
    guard let open = stat.firstIndex(of: "("), let close = stat.lastIndex(of: ")"), open < close else { return nil }
    let fields = stat[stat.index(after: close)...].split(whereSeparator: \.isWhitespace)
    guard fields.count > 19, let id = Int32(stat[..<open].trimmingCharacters(in: .whitespaces)),
      let state = fields[0].first, let parentID = Int32(fields[1]), let groupID = Int32(fields[2]),
      let sessionID = Int32(fields[3]), let userTicks = Int(fields[11]), let systemTicks = Int(fields[12]),
      let startTime = UInt64(fields[19])
    else { return nil }
    self.id = id
    self.parentID = parentID
    self.name = String(stat[stat.index(after: open)..<close])
    self.state = state
    self.groupID = groupID
    self.sessionID = sessionID
    self.processorTicks = userTicks + systemTicks
    self.startTime = startTime
  }

  /// Whether this very process still runs; one that is dead but not yet reaped does not.
  package var isRunning: Bool {
    guard let now = ProcessEntry(id: id) else { return false }
    return now.startTime == startTime && now.state != "Z"
  }
}
