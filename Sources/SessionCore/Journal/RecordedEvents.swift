import CopilotProtocol
import JSONRPC

/// The events that a transcript holds, known by what they say: their ids change when they come again (protocol notes
/// 6.2). One that stands there twice is known twice.
struct RecordedEvents: Equatable, Sendable {
  let task: SessionID
  private var counts: [Int: Int] = [:]

  /// - Parameter file: the lines of the transcript. They are read one by one, since all of them at once take many times
  ///   the room of the file.
  init(of task: SessionID, in file: [UInt8]) {
    self.task = task
    for line in file.split(separator: lineFeed) {
      if let event = JournalLine.value(of: line) { counts[Self.fingerprint(of: event), default: 0] += 1 }
    }
  }

  /// Whether it is there; then it is known once less.
  mutating func take(_ event: JSONValue) -> Bool {
    let fingerprint = Self.fingerprint(of: event)
    guard let count = counts[fingerprint], count > 0 else { return false }
    counts[fingerprint] = count - 1
    return true
  }

  /// Type and data, with members in a fixed order. 64 bits, so that two of a million events share one once in 37 million
  /// sessions.
  private static func fingerprint(of params: JSONValue) -> Int {
    let event = params["event"] ?? params
    var hasher = Hasher()
    hasher.combine(event["type"]?.string)
    hasher.combine(JSONWriter.canonical(event["data"] ?? .null))
    return hasher.finalize()
  }
}
