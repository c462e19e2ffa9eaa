import CopilotProtocol
import JSONRPC
import SessionModel

/// Why a call to the runtime brought nothing.
enum CallFailure: Error, Equatable, Sendable {
  case refused(MethodFailure)
  case unreadable(ProtocolError)
  case timedOut(method: String, after: Duration)
  case closed(CloseReason)
  case cancelled

  init(_ error: CallError, calling method: String) {
    switch error {
    case .rejected(let rejection): self = .refused(MethodFailure(of: rejection, calling: method))
    case .timedOut(let method, let limit): self = .timedOut(method: method, after: limit)
    case .unreadable(let fault): self = .closed(.fault(fault))
    case .closed(let reason): self = .closed(reason)
    case .cancelled: self = .cancelled
    }
  }

  /// For a person; may hold text from outside.
  var words: String {
    switch self {
    case .refused(let failure):
      failure.words.isEmpty ? "the runtime refused \(failure.method) (\(failure.code))" : failure.words
    case .unreadable(.badResult(let method, let fault)): "the reply to \(method) could not be read: \(fault)"
    case .timedOut(let method, let limit): "no answer to \(method) within \(limit.wholeSeconds) s"
    case .closed(let reason): reason.words
    case .cancelled: "cancelled"
    }
  }
}

extension CloseReason {
  /// For a person; may hold bytes from outside, escaped.
  var words: String {
    switch self {
    case .requested: "the connection was closed"
    case .endOfStream: "the runtime closed the connection"
    case .fault(let fault): "the runtime sent something that is not its protocol: \(fault)"
    case .channel(let error): "the connection to the runtime broke: \(error)"
    case .writeStalled(let after): "the runtime took nothing for \(after.wholeSeconds) s"
    case .writeQueueFull(let limit): "more than \(limit) messages waited for the runtime"
    }
  }
}

extension WireFault {
  /// Whether it may have cost a person something to see. The others are counted in the log.
  var concernsPeople: Bool {
    switch self {
    case .oversize, .syntax, .tooManyValues, .encoding, .loneSurrogate, .duplicateKey, .tooDeep, .empty,
      .invalidMessage, .peerParseError:
      true
    case .headerBadName, .headerMissingLength, .headerBadLength, .headerConflict, .headerTooMany, .headerTooLong,
      .unknownCharset, .lineEnding, .strayOutput, .wrongProtocol, .stalled, .endedMidFrame, .errorBudget, .slow,
      .unexpectedResponse, .methodNotFound, .unknownNotification:
      false
    }
  }
}
