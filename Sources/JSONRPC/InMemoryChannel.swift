/// One end of a connection between two parts of this program. What one end writes, the other reads, in pieces of at
/// most 64 KiB; a write never waits.
package struct InMemoryChannel: ByteChannel {
  private let inbound: BytePipe
  private let outbound: BytePipe

  /// Two connected ends.
  package static func pair() -> (InMemoryChannel, InMemoryChannel) {
    let (there, back) = (BytePipe(), BytePipe())
    return (InMemoryChannel(inbound: back, outbound: there), InMemoryChannel(inbound: there, outbound: back))
  }

  package func read() async throws(ChannelError) -> [UInt8]? { await inbound.read() }

  package func write(_ bytes: [UInt8]) async throws(ChannelError) { try await outbound.write(bytes) }

  /// The other end reads what was written before, and then the end of the stream.
  package func close() async {
    await outbound.close()
    await inbound.close()
  }

  /// Returns when the other end has taken everything written here and asks for more, or has closed.
  package func drain() async { await outbound.drain() }
}

/// The bytes on their way in one direction.
private actor BytePipe {
  /// The most that one read returns, as with a pipe of the system.
  private static let pieceSize = 64 << 10

  private var chunks: ArraySlice<[UInt8]> = []
  /// Bytes of the first chunk that were read.
  private var readCount = 0
  private var isClosed = false
  private var reader: CheckedContinuation<[UInt8]?, Never>?
  private var drainers: [CheckedContinuation<Void, Never>] = []

  func write(_ bytes: [UInt8]) throws(ChannelError) {
    if isClosed { throw .closed }
    if bytes.isEmpty { return }
    chunks.append(bytes)
    if let reader {
      self.reader = nil
      reader.resume(returning: takePiece())
    }
  }

  func read() async -> [UInt8]? {
    if let piece = takePiece() { return piece }
    precondition(reader == nil, "one task reads")
    resumeDrainers()
    if isClosed { return nil }
    return await withCheckedContinuation { reader = $0 }
  }

  func close() {
    isClosed = true
    reader?.resume(returning: nil)
    reader = nil
    resumeDrainers()
  }

  func drain() async {
    if isClosed || (chunks.isEmpty && reader != nil) { return }
    await withCheckedContinuation { drainers.append($0) }
  }

  private func takePiece() -> [UInt8]? {
    guard let first = chunks.first else { return nil }
    let piece = first[readCount...].prefix(Self.pieceSize)
    readCount = piece.endIndex
    if readCount == first.count {
      chunks.removeFirst()
      readCount = 0
    }
    return piece.count == first.count ? first : Array(piece)
  }

  private func resumeDrainers() {
    drainers.forEach { $0.resume() }
    drainers = []
  }
}
