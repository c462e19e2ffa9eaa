/// What can be wrong with the bytes or messages of a peer. It carries the offending bytes escaped, or the number that
/// was exceeded.
package enum WireFault: Error, Equatable, Sendable {
  // Framing is lost: nothing after this can be told apart, so the connection closes.
  case headerBadName(ByteExcerpt)
  case headerMissingLength
  /// Not 1 to 18 digits, or more than the largest frame that is skipped.
  case headerBadLength(ByteExcerpt)
  case headerConflict(first: Int, second: Int)
  case headerTooMany(limit: Int)
  case headerTooLong(limit: Int)
  case unknownCharset(ByteExcerpt)
  case lineEnding(ByteExcerpt)
  /// Text between frames, such as a log line.
  case strayOutput(ByteExcerpt)
  /// Binary noise, or the greeting of another protocol.
  case wrongProtocol(ByteExcerpt)
  case stalled(after: Duration)
  /// The stream ended inside a frame. `missing` counts the bytes of the body, nil when the header was not complete.
  case endedMidFrame(missing: Int?)
  case errorBudget(limit: Int)

  /// No byte of a frame for a while; the connection still waits.
  case slow(after: Duration)

  // One frame is lost or partly read; the connection goes on.
  case oversize(bytes: Int)
  case empty
  case syntax(expected: String, offset: Int, found: ByteExcerpt)
  case tooManyValues(limit: Int)

  // One message was repaired; the offset is the first place, in bytes.
  case encoding(offset: Int)
  case loneSurrogate(offset: Int)
  case duplicateKey(ByteExcerpt)
  case tooDeep(limit: Int)

  // The JSON is right and the message is not, or nobody expects it.
  case invalidMessage(String)
  case unexpectedResponse(MessageID)
  /// The peer could not read something of ours and cannot say what.
  case peerParseError(RPCError)
  case methodNotFound(String)
  case unknownNotification(String)
}

extension WireFault {
  /// The stable name of the fault, for logs and for the corpus of malformed frames.
  package var code: String {
    switch self {
    case .headerBadName: "frame.header.badName"
    case .headerMissingLength: "frame.header.missingLength"
    case .headerBadLength: "frame.header.badLength"
    case .headerConflict: "frame.header.conflict"
    case .headerTooMany: "frame.header.tooMany"
    case .headerTooLong: "frame.header.tooLong"
    case .unknownCharset: "frame.charset"
    case .lineEnding: "frame.lineEnding"
    case .strayOutput: "frame.strayOutput"
    case .wrongProtocol: "frame.wrongProtocol"
    case .stalled: "frame.stalled"
    case .endedMidFrame: "eof.midFrame"
    case .errorBudget: "frame.errorBudget"
    case .slow: "frame.slow"
    case .oversize: "frame.oversize"
    case .empty: "json.empty"
    case .syntax: "json.syntax"
    case .tooManyValues: "json.tooManyValues"
    case .encoding: "json.encoding"
    case .loneSurrogate: "json.loneSurrogate"
    case .duplicateKey: "json.duplicateKey"
    case .tooDeep: "json.tooDeep"
    case .invalidMessage: "rpc.invalid"
    case .unexpectedResponse: "rpc.unexpectedResponse"
    case .peerParseError: "rpc.peerParseError"
    case .methodNotFound: "rpc.methodNotFound"
    case .unknownNotification: "rpc.unknownNotification"
    }
  }
}
