import JSONRPC
import TestSupport
import Testing

/// Random damage to real frames. Nothing may trap, and the chunks in which bytes arrive must not matter.
@Suite struct MutationTests {
  @Test(arguments: 1...4)
  func `damaged frames are decoded alike at any chunking and never trap`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let seeds = try Self.seeds()
    for _ in 0..<2_000 {
      let stream = damaged(seeds.randomElement(using: &random)!, by: &random)
      let whole = messages(of: [stream])
      #expect(messages(of: random.pieces(of: stream, longest: 30)) == whole)
    }
  }

  @Test(arguments: 1...4)
  func `damaged texts never trap, and what is read can be written and read again`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var documents = JSONDocumentGenerator(seed: seed)
    for _ in 0..<2_000 {
      let text = damaged(Array(documents.document().utf8), by: &random)
      switch JSONReader.read(text) {
      case .whole(let value, repairs: _), .broken(_, before: let value?):
        guard case .whole(let again, _) = JSONReader.read(JSONWriter.bytes(of: value)) else {
          Issue.record("\(text) was written and not read")
          continue
        }
        #expect(JSONWriter.bytes(of: again) == JSONWriter.bytes(of: value))
      case .broken(let fault, before: nil):
        #expect(["json.syntax", "json.empty"].contains(fault.code))
      }
    }
  }

  private static func seeds() throws -> [[UInt8]] {
    try MalformedFrameRow.all().compactMap { row in
      let chunks = Array(row.bytes.prefix(2))
      return chunks.count == 1 && chunks[0].count < 2048 ? chunks[0] : nil
    }
  }

  /// What a stream decodes to, without excerpts, which depend on how much had arrived.
  private func messages(of chunks: [[UInt8]]) -> [String] {
    var decoder = FrameDecoder()
    return chunks.flatMap { decoder.events(of: $0) }.map { event in
      switch event {
      case .payload(let bytes): "\(MessageCodec.decode(bytes))"
      case .oversized(let length, _): "oversized \(length)"
      case .lost(let fault): fault.code
      }
    }
  }

  private func damaged(_ bytes: [UInt8], by random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &random)
      let end = Int.random(in: place..<min(bytes.count, place + 40), using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
      case 2: bytes.insert(Array("\"\\{}[],:\r\n0\u{0}".utf8).randomElement(using: &random)!, at: place)
      case 3: bytes.removeSubrange(place...end)
      case 4: bytes.insert(contentsOf: bytes[place...end], at: place)
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }
}
