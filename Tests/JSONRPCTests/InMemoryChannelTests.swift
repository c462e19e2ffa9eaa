import JSONRPC
import Testing

@Suite struct InMemoryChannelTests {
  @Test func `bytes written at one end are read at the other, in order`() async throws {
    let (near, far) = InMemoryChannel.pair()
    try await near.write([1, 2])
    try await near.write([3])
    try await far.write([9])
    #expect(try await far.read() == [1, 2])
    #expect(try await far.read() == [3])
    #expect(try await near.read() == [9])
  }

  @Test func `a read waits for a write`() async throws {
    let (near, far) = InMemoryChannel.pair()
    async let bytes = far.read()
    try await near.write([7])
    #expect(try await bytes == [7])
  }

  @Test func `a write of any size is read in pieces of at most 64 KiB`() async throws {
    let (near, far) = InMemoryChannel.pair()
    let bytes = (0..<150_000).map { UInt8(truncatingIfNeeded: $0) }
    try await near.write(bytes)
    await near.close()
    var pieces: [[UInt8]] = []
    while let piece = try await far.read() { pieces.append(piece) }
    #expect(pieces.map(\.count) == [65536, 65536, 18928])
    #expect(pieces.flatMap(\.self) == bytes)
  }

  @Test func `nothing written is nothing to read`() async throws {
    let (near, far) = InMemoryChannel.pair()
    try await near.write([])
    try await near.write([1])
    #expect(try await far.read() == [1])
  }

  @Test func `closing ends the reads of both ends and the writes too`() async throws {
    let (near, far) = InMemoryChannel.pair()
    async let waiting = near.read()
    await far.close()
    #expect(try await waiting == nil)
    #expect(try await far.read() == nil)
    await #expect(throws: ChannelError.closed) { try await near.write([1]) }
    await #expect(throws: ChannelError.closed) { try await far.write([1]) }
  }

  @Test func `draining waits until the other end asks for more`() async throws {
    let (near, far) = InMemoryChannel.pair()
    try await near.write([1])
    async let taken = { @Sendable in
      _ = try await far.read()
      return try await far.read()
    }()
    await near.drain()
    try await near.write([2])
    #expect(try await taken == [2])
  }
}
