package enum FrameEncoder {
  /// The payload with its header before it: `Content-Length: <bytes>`, a blank line, the payload.
  package static func frame(_ payload: [UInt8]) -> [UInt8] {
    let header = "Content-Length: \(payload.count)\r\n\r\n"
    var frame: [UInt8] = []
    frame.reserveCapacity(header.utf8.count + payload.count)
    frame.append(contentsOf: header.utf8)
    frame.append(contentsOf: payload)
    return frame
  }
}
