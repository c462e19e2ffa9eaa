import TerminalPrimitives
import Testing

@Suite struct LossyUTF8DecoderTests {
  @Test(
    arguments: [
      ([0x61, 0xE2, 0x82, 0xAC, 0x62], "a€b"),
      ([0x61, 0x9B, 0x62], "a\u{FFFD}b"),
      ([0x61, 0xE2, 0x82], "a\u{FFFD}"),
      ([0x61, 0xE0, 0x80, 0x9B], "a\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF4, 0x90, 0x80, 0x80, 0x78], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}x"),
      ([0xF0, 0x9F, 0x98, 0x80], "😀"),
      ([0xF0, 0x9F, 0x78], "\u{FFFD}x"),
      ([0xE2, 0xE2, 0x82, 0xAC], "\u{FFFD}€"),
      ([], ""),
    ] as [([UInt8], String)])
  func `however bytes are cut the text is the same`(bytes: [UInt8], text: String) {
    for first in 0...bytes.count {
      for second in first...bytes.count {
        var decoder = LossyUTF8Decoder()
        var decoded = decoder.decode(bytes[..<first])
        decoded += decoder.decode(bytes[first..<second])
        decoded += decoder.decode(bytes[second...])
        decoded += decoder.finish()
        #expect(Array(decoded.unicodeScalars) == Array(text.unicodeScalars), "cut at \(first) and \(second)")
      }
    }
  }

  @Test func `a scalar is held back until its last byte has come`() {
    var decoder = LossyUTF8Decoder()
    #expect(decoder.decode([0x61, 0xF0, 0x9F]) == "a")
    #expect(decoder.decode([0x98]) == "")
    #expect(decoder.decode([0x80, 0x62]) == "😀b")
    #expect(decoder == LossyUTF8Decoder())
  }

  @Test func `after the end the decoder is as new`() {
    var decoder = LossyUTF8Decoder()
    #expect(decoder.decode([0xE2]) == "")
    #expect(decoder.finish() == "\u{FFFD}")
    #expect(decoder.finish() == "")
    #expect(decoder == LossyUTF8Decoder())
  }
}
