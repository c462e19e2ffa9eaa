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
