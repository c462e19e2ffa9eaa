import TerminalPrimitives
import TestSupport
import Testing

/// Each case is done for a text and for one eight times as long. Linear work takes about eight times as long, quadratic
/// work sixty-four times; the limit lies in between. Time is that of the thread, so a busy machine does not matter.
@Suite struct LinearTimeTests {
  private static let growth = 8
  private static let limit = 24.0

  @Test(arguments: [
    "a", "The quick brown fox\n", "p\u{430} ", "p\u{430}", "\u{1B}a", "\u{200B}\u{200C}", "e\u{301}", "\u{301}",
    "👨\u{200D}",
    "🏴\u{E0061}", "a  \t", "\t", "🇩", "\n", "\r", "\r\n", "\u{1112}\u{1161}", "x        ", " ", "中", "\u{93F}",
  ])
  func `cleaning takes linear time`(_ part: String) {
    expectLinearTime(of: part, parts: 1_000) { text in
      _ = SafeText.prose(text, in: .unicode)
      _ = SafeText.prose(text, in: .ascii)
      _ = SafeText.exact(text, in: .unicode)
      _ = SafeText.exactLine(text, in: .ascii)
    }
  }

  @Test(arguments: ["weighs_", " ghp_abc", "ghp_", "g"])
  func `masking takes linear time`(_ part: String) {
    expectLinearTime(of: part, parts: 2_000) { _ = SecretMask.mask($0) }
  }

  @Test(arguments: ["a", "中x", "e\u{301}", "\u{0}"])
  func `cutting a text into lines takes linear time`(_ part: String) {
    expectLinearTime(of: part, parts: 1_000) { text in
      _ = SafeText.proseLine(text, in: .unicode).lines(ofColumns: 20)
    }
  }

  @Test func `decoding byte by byte takes linear time`() {
    expectLinearTime(of: "a中", parts: 500) { text in
      var decoder = LossyUTF8Decoder()
      for byte in text.utf8 { _ = decoder.decode([byte]) }
    }
  }

  @Test func `a million combining marks are cleaned`() {
    let source = "e" + String(repeating: "\u{301}", count: 1_000_000)
    #expect(SafeText.proseLine(source, in: .unicode).annotated == "e\u{301}\u{301}\u{301}\u{301}«⟨999996 marks⟩»")
  }

  private func expectLinearTime(of part: String, parts: Int, _ work: (String) -> Void) {
    let short = String(repeating: part, count: parts)
    let long = String(repeating: part, count: parts * Self.growth)
    let shortTime = (0..<3).map { _ in ThreadTime.seconds { work(short) } }.min() ?? 0
    let longTime = (0..<3).map { _ in ThreadTime.seconds { work(long) } }.min() ?? 0
    #expect(longTime < shortTime * Self.limit, "\(shortTime) s grew to \(longTime) s")
  }
}
