import Testing

@testable import SessionCore

struct ErrorOutputRingTests {
  @Test func `what fits is kept whole`() {
    var ring = ErrorOutputRing(capacity: 8)
    ring.append(Array("ab".utf8))
    ring.append(Array("cdefgh".utf8))
    #expect(ring.text == "abcdefgh")
  }

  @Test(arguments: 1...9)
  func `only the last bytes are kept, however they come`(pieceSize: Int) {
    var ring = ErrorOutputRing(capacity: 8)
    let bytes = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
    for start in stride(from: 0, to: bytes.count, by: pieceSize) {
      ring.append(Array(bytes[start..<min(start + pieceSize, bytes.count)]))
    }
    #expect(ring.text == "stuvwxyz")
  }

  @Test func `a character whose beginning is lost is left out`() {
    var ring = ErrorOutputRing(capacity: 4)
    ring.append(Array("x€€".utf8))
    #expect(ring.text == "€")
  }

  @Test func `bytes that are not UTF-8 are repaired`() {
    var ring = ErrorOutputRing(capacity: 8)
    ring.append([0x61, 0xFF, 0x62])
    #expect(ring.text == "a\u{FFFD}b")
  }
}
