import JSONRPC
import TestSupport
import Testing

/// Hostile sizes must not become memory.
@Suite struct FrameMemoryTests {
  @Test(arguments: ["size-100MiB", "hdr-endless"])
  func `a stream of 64 MiB and more holds less than 16 KiB`(id: String) throws {
    let row = try #require(try MalformedFrameRow.all().first { $0.id == id })
    var decoder = FrameDecoder()
    var mostHeld = 0
    for chunk in row.bytes {
      for half in [chunk.prefix(3000), chunk.dropFirst(3000)] {
        _ = decoder.events(of: Array(half))
        mostHeld = max(mostHeld, decoder.bufferedByteCount)
      }
    }
    #expect(mostHeld > 0)
    #expect(mostHeld < 16 << 10)
  }

  @Test func `a kept body holds its own size`() {
    var decoder = FrameDecoder()
    _ = decoder.events(of: Array("Content-Length: 1000000\r\n\r\n".utf8))
    for _ in 0..<9 { _ = decoder.events(of: [UInt8](repeating: 0x20, count: 100_000)) }
    #expect(decoder.bufferedByteCount == 900_000)
    #expect(decoder.events(of: [UInt8](repeating: 0x20, count: 100_000)).count == 1)
    #expect(decoder.bufferedByteCount == 0)
  }
}
