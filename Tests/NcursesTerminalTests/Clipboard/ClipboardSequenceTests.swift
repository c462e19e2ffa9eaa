import Foundation
import TerminalPrimitives
import Testing

@testable import NcursesTerminal

@Suite struct ClipboardSequenceTests {
  @Test func `it is OSC 52 with the text in base64, in tmux in its envelope`() {
    let text = ClipboardText(cleaning: "Grüße\n")
    #expect(ClipboardSequence.sequence(text, .direct) == "\u{1b}]52;c;R3LDvMOfZQo=\u{7}")
    #expect(ClipboardSequence.sequence(text, .throughTmux) == "\u{1b}Ptmux;\u{1b}\u{1b}]52;c;R3LDvMOfZQo=\u{7}\u{1b}\\")
  }

  @Test func `the longest text makes a sequence of no more than 100,000 bytes`() {
    let text = ClipboardText(cleaning: String(repeating: "a", count: ClipboardSequence.longestText))
    #expect(ClipboardSequence.sequence(text, .direct).utf8.count <= 100_000)
  }

  @Test func `base64 is Foundation's for every length and byte`() {
    for count in 0...300 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ count) }
      #expect(Base64.text(of: bytes) == Data(bytes).base64EncodedString())
    }
  }
}
