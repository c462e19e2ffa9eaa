import Synchronization

/// The tail of the runtime's standard error, for whoever asks while it grows.
final class ErrorOutput: Sendable {
  private let ring = Mutex(ErrorOutputRing())

  var text: String { ring.withLock(\.text) }

  func append(_ bytes: [UInt8]) { ring.withLock { $0.append(bytes) } }
}
