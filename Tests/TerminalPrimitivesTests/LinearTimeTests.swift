import TerminalPrimitives
import Testing

/// With time quadratic in their length these texts would take hours; with linear time they take about a second each even
/// without optimisation.
@Suite(.timeLimit(.minutes(1))) struct LinearTimeTests {
  @Test func `a million combining marks are cleaned`() {
    let source = "e" + String(repeating: "\u{301}", count: 1_000_000)
    #expect(SafeText.proseLine(source, in: .unicode).annotated == "e\u{301}\u{301}\u{301}\u{301}«⟨999996 marks⟩»")
  }

  @Test func `many combining marks are cleaned in every other way`() {
    let source = "e" + String(repeating: "\u{301}", count: 100_000)
    #expect(SafeText.proseLine(source, in: .ascii).annotated == "e«<100000 hidden>»")
    #expect(SafeText.exactLine(source, in: .unicode).annotated == #"e«⟨100000 × \u{301}⟩»"#)
  }

  @Test func `a megabyte of plain text is cleaned`() {
    let source = String(repeating: "The quick brown fox jumps over the lazy dog.\n", count: 22_222)
    #expect(SafeText.prose(source, in: .unicode).count == 22_223)
  }

  @Test(arguments: [
    "p\u{430} ", "\u{1B}a", "👨\u{200D}", "\u{1F3F4}\u{E0061}", "a  \t", "🇩", "\n", "중\u{1161}", "x        ",
  ])
  func `many small hostile parts are cleaned`(_ part: String) {
    let source = String(repeating: part, count: 30_000)
    #expect(!SafeText.prose(source, in: .unicode).isEmpty)
    #expect(!SafeText.exact(source, in: .unicode).lines.isEmpty)
  }

  @Test func `one word of mixed scripts as long as the text is cleaned`() {
    let source = String(repeating: "p\u{430}", count: 30_000)
    #expect(SafeText.exact(source, in: .unicode).warnings.count == 1)
  }

  @Test func `a long text is cut into lines`() {
    let text = SafeText.proseLine(String(repeating: "中x", count: 50_000), in: .unicode)
    #expect(text.lines(ofColumns: 80).count == 1_887)
  }

  @Test func `many tokens are masked`() {
    let source = String(repeating: "weighs_", count: 50_000) + String(repeating: " ghp_abc", count: 50_000)
    #expect(SecretMask.mask(source).utf8.count < source.utf8.count * 3)
  }
}
