/// The bounds of one connection, each the start value of the safety rules (transport).
package struct ConnectionLimits: Equatable, Sendable {
  package static let standard = ConnectionLimits()

  package var frame = FrameLimits.standard
  package var json = JSONLimits.standard
  /// Unusable frames in a row that are survived.
  package var badFramesInARow = 1_000
  /// Messages that wait to be written before reading pauses; at twice as many the connection closes.
  package var writeQueue = 1_000
  /// How long the peer may take none of our bytes, the same as for a frame that stops arriving.
  package var writeStall = Duration.seconds(60)
  /// How much too late an alarm may ring, far above the delays of a busy machine.
  package var latestAlarm = Duration.seconds(5)
  /// Time enough to read what a pipe or a socket holds.
  package var grace = Duration.seconds(2)
}

package struct FrameLimits: Equatable, Sendable {
  package static let standard = FrameLimits()

  /// Bytes of one header line without its end.
  package var headerLine = 8 << 10
  package var headerLines = 32
  /// Bytes of all header lines with their ends.
  package var headerBlock = 16 << 10
  /// Bytes of a body that is kept and decoded. The largest event seen is 1.69 MB.
  package var decodedBody = 32 << 20
  /// Bytes of a body that is skipped in constant memory.
  package var skippedBody = 1 << 30
  /// Bytes kept from the beginning of a skipped body, to tell whose it was.
  package var skippedHead = 4 << 10

  package var headerTime = Duration.seconds(30)
  package var silenceBeforeNotice = Duration.seconds(10)
  package var silenceBeforeClose = Duration.seconds(60)
}

package struct JSONLimits: Equatable, Sendable {
  package static let standard = JSONLimits()

  /// Containers inside each other; Foundation has the same limit.
  package var depth = 512
  /// Values of one text: a number of one digit and a comma takes 24 bytes in memory.
  package var values = 4_000_000
}
