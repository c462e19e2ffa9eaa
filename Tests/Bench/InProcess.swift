import CopilotProtocol
import JSONRPC
import SessionModel

/// The wire leg without a wire: how fast bytes become frames, events and state.
enum InProcess {
  private static let eventCount = 50_000
  /// As one read of a pipe returns them.
  private static let chunkSize = 64 << 10

  static func measure() -> [Figure] {
    let frames = (0..<eventCount).map { FrameEncoder.frame(JSONWriter.bytes(of: message($0))) }
    let bytes = Array(frames.joined())
    let chunks = stride(from: 0, to: bytes.count, by: chunkSize).map {
      Array(bytes[$0..<min($0 + chunkSize, bytes.count)])
    }
    var payloads: [[UInt8]] = []
    payloads.reserveCapacity(eventCount)
    let cutting = ContinuousClock().measure { payloads = cut(chunks) }
    var events: [SessionEvent] = []
    events.reserveCapacity(eventCount)
    let reading = ContinuousClock().measure { events = payloads.compactMap(read) }
    precondition(events.count == eventCount, "the bench's own messages can be read")
    var story = Story()
    let folding = ContinuousClock().measure { for event in events { story.comes(event) } }
    return [
      Figure("frames cut", Double(bytes.count) / 1e6 / cutting.seconds, "MB/s"),
      Figure("messages read into events", Double(eventCount) / reading.seconds / 1_000, "k/s"),
      Figure("events folded into the state", Double(eventCount) / folding.seconds / 1_000, "k/s"),
    ]
  }

  private static func cut(_ chunks: [[UInt8]]) -> [[UInt8]] {
    var decoder = FrameDecoder()
    var payloads: [[UInt8]] = []
    for chunk in chunks {
      decoder.append(chunk, at: .zero)
      while case .payload(let payload)? = decoder.next() { payloads.append(payload) }
    }
    return payloads
  }

  private static func read(_ payload: [UInt8]) -> SessionEvent? {
    guard case .message(.notification(_, let params), let readability) = MessageCodec.decode(payload) else {
      return nil
    }
    return SessionEvent.decode(params: params, readability: readability).event
  }

  private static func message(_ number: Int) -> JSONValue {
    [
      "jsonrpc": "2.0", "method": "session.event",
      "params": [
        "sessionId": "task-1",
        "event": [
          "id": .string("event-\(number)"), "timestamp": "2026-01-02T03:04:05.678Z", "parentId": .null,
          "ephemeral": true, "type": "assistant.message_delta",
          "data": ["messageId": "message-1", "deltaContent": .string("piece \(number) of a flood, ")],
        ],
      ],
    ]
  }
}
