/// Why a call has no result.
package enum CallError: Error, Equatable, Sendable {
  /// The peer answered with an error.
  case rejected(RPCError)
  /// No answer in time. The peer may still be at work, and may have done it already.
  case timedOut(method: String, after: Duration)
  /// The peer answered with something that could not be read.
  case unreadable(WireFault)
  case closed(CloseReason)
  /// The task that made the call was cancelled.
  case cancelled
}

/// Why a connection ended. The first reason is kept.
package enum CloseReason: Equatable, Sendable {
  /// `close()` was called.
  case requested
  /// The peer closed between two frames.
  case endOfStream
  case fault(WireFault)
  case channel(ChannelError)
  /// The peer took none of our bytes for so long.
  case writeStalled(after: Duration)
  /// More messages waited to be written than the limit.
  case writeQueueFull(limit: Int)
}
