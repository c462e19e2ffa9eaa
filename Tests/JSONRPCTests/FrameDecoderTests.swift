import JSONRPC
import TestSupport
import Testing

@Suite struct FrameDecoderTests {
  /// Streams of several frames, with what they decode to.
  static let streams: [(bytes: [UInt8], payloads: [String])] = [
    ("Content-Length: 2\r\n\r\n{}", ["{}"]),
    ("Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\n1", ["", "1"]),
    ("content-length:3\r\nX-Other: \u{1B}]0;x\u{7}\r\n\r\n[1]", ["[1]"]),
    ("CONTENT-LENGTH: \t 4 \t\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\nnull", ["null"]),
    ("Content-Type: text/x;charset=\"UTF8\"\r\nContent-Length: 000000000000000005\r\n\r\n\"ä\"\n", ["\"ä\"\n"]),
    ("Content-Length: 3\r\nContent-Length: 03\r\n\r\n\r\n Content-Length: 6\r\n\r\n中文", ["\r\n ", "中文"]),
  ].map { (Array($0.0.utf8), $0.1) }

  @Test(arguments: streams)
  func `a stream gives the same frames wherever it is split`(bytes: [UInt8], payloads: [String]) {
    let expected = payloads.map { FrameDecoder.Event.payload(Array($0.utf8)) }
    for split in 0...bytes.count {
      #expect(events(of: [Array(bytes[..<split]), Array(bytes[split...])]) == expected)
    }
    #expect(events(of: bytes.map { [$0] }) == expected)
    #expect(events(of: [bytes + bytes]) == expected + expected)
  }

  @Test(arguments: streams)
  func `a stream that is cut off gives its whole frames and says what is missing`(bytes: [UInt8], payloads: [String]) {
    let borders = frameEnds(of: bytes)
    for length in 0...bytes.count {
      var decoder = FrameDecoder()
      let events = decoder.events(of: Array(bytes[..<length]))
      let end = decoder.finish()
      #expect(events.count == borders.count { $0 <= length })
      #expect((end == nil) == (length == 0 || borders.contains(length)))
      if let end { #expect(end.code == "eof.midFrame") }
    }
  }

  @Test func `the end inside a body counts the bytes that are missing`() {
    var decoder = FrameDecoder()
    _ = decoder.events(of: Array("Content-Length: 10\r\n\r\n{}".utf8))
    #expect(decoder.finish() == .endedMidFrame(missing: 8))
  }

  @Test func `nothing is decoded after the framing was lost`() {
    var decoder = FrameDecoder()
    let stray = decoder.events(of: Array("Content-Length: 2\r\n\r\n{}npm notice\nContent-Length: 2\r\n\r\n{}".utf8))
    #expect(stray == [.payload(Array("{}".utf8)), .lost(.strayOutput(ByteExcerpt("npm notice\n".utf8)))])
    #expect(decoder.events(of: Array("Content-Length: 2\r\n\r\n{}".utf8)) == [])
    #expect(decoder.finish() == nil)
    #expect(decoder.deadline == nil)
  }

  @Test func `a body over the limit is skipped and reported once with its beginning`() {
    var limits = FrameLimits.standard
    limits.decodedBody = 5
    limits.skippedHead = 3
    let stream = Array("Content-Length: 6\r\n\r\nabcdefContent-Length: 5\r\n\r\n12345".utf8)
    let expected: [FrameDecoder.Event] = [
      .oversized(length: 6, head: Array("abc".utf8)), .payload(Array("12345".utf8)),
    ]
    for split in 0...stream.count {
      #expect(events(of: [Array(stream[..<split]), Array(stream[split...])], limits: limits) == expected)
    }
  }

  @Test func `the corpus gives the same faults at any chunking`() throws {
    var random = SeededGenerator(seed: 7)
    for row in try MalformedFrameRow.all() where row.delayPerByte == nil {
      guard let bytes = Array(row.bytes.prefix(2)).onlyElement, bytes.count < 64 << 10 else { continue }
      let whole = events(of: [bytes]).map(\.summary)
      for _ in 0..<20 {
        #expect(events(of: random.pieces(of: bytes, longest: 40)).map(\.summary) == whole, "row \(row.id)")
      }
    }
  }

  private func events(of chunks: [[UInt8]], limits: FrameLimits = .standard) -> [FrameDecoder.Event] {
    var decoder = FrameDecoder(limits: limits)
    return chunks.flatMap { decoder.events(of: $0) }
  }

  /// The lengths at which the stream ends with a whole frame.
  private func frameEnds(of bytes: [UInt8]) -> [Int] {
    var decoder = FrameDecoder()
    return bytes.indices.flatMap { index in decoder.events(of: [bytes[index]]).map { _ in index + 1 } }
  }
}

extension FrameDecoder {
  mutating func events(of bytes: [UInt8], at now: Duration = .zero) -> [Event] {
    append(bytes, at: now)
    var events: [Event] = []
    while let event = next() { events.append(event) }
    return events
  }
}

extension FrameDecoder.Event {
  /// Without the excerpt of stray bytes, which shows as much as had arrived.
  fileprivate var summary: String {
    switch self {
    case .payload(let bytes): "payload \(bytes)"
    case .oversized(let length, let head): "oversized \(length) \(head)"
    case .lost(let fault): fault.code
    }
  }
}

extension Array {
  fileprivate var onlyElement: Element? { count == 1 ? self[0] : nil }
}
