import JSONRPC

/// One piece of output on its way from the task that reads the runtime's pipe to the one that asks for it. The first
/// waits for the second, so that a slow reader slows the runtime down instead of filling the memory.
actor OutputHandoff {
  private enum End { case closed, failed(ChannelError) }

  private var piece: [UInt8]?
  private var end: End?
  private var producer: CheckedContinuation<Void, Never>?
  private var consumer: CheckedContinuation<Void, Never>?

  /// Returns when the piece before this one was taken; after the end the piece is dropped.
  func put(_ new: [UInt8]) async {
    while piece != nil, end == nil { await withCheckedContinuation { producer = $0 } }
    guard end == nil else { return }
    piece = new
    wake(&consumer)
  }

  /// The next piece; nil after the end. One task takes.
  func take() async throws(ChannelError) -> [UInt8]? {
    while piece == nil, end == nil { await withCheckedContinuation { consumer = $0 } }
    if let taken = piece {
      piece = nil
      wake(&producer)
      return taken
    }
    if case .failed(let error) = end { throw error }
    return nil
  }

  /// There will be no more; what was put before can still be taken.
  func finish(_ error: ChannelError? = nil) {
    if end == nil { end = error.map(End.failed) ?? .closed }
    wake(&producer)
    wake(&consumer)
  }

  /// Nobody wants any more: what waits is dropped.
  func discard() {
    piece = nil
    end = .closed
    wake(&producer)
    wake(&consumer)
  }

  private func wake(_ sleeper: inout CheckedContinuation<Void, Never>?) {
    sleeper?.resume()
    sleeper = nil
  }
}
