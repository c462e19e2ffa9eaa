/// Two byte streams to one peer: a child process, a socket, or another task of this program.
///
/// One task reads and one task writes; neither waits for the other.
package protocol ByteChannel: Sendable {
  /// The next bytes, at most 64 KiB and never none; nil once the other side has closed.
  func read() async throws(ChannelError) -> [UInt8]?

  /// Returns when the bytes are out of this program's hands, all of them.
  func write(_ bytes: [UInt8]) async throws(ChannelError)

  /// Ends both directions. A read that waits returns nil, a write that waits throws `closed`.
  func close() async
}

package enum ChannelError: Error, Equatable, Sendable {
  /// The channel was closed, by either side, before all was written.
  case closed
  /// The system refused, with the number it gave.
  case failed(errno: Int32)
}
