import TerminalPrimitives
import Testing

@Suite struct ASCIIRepertoireTests {
  @Test(arguments: [
    Cleaning("naïve", #"na«\u{EF}»ve"#),
    Cleaning("中文😀", #"«\u{4E2D}\u{6587}\u{1F600}»"#),
    Cleaning("中文中文中文", #"«\u{4E2D}\u{6587}\u{4E2D}\u{6587}\u{4E2D}\u{6587}»"#),
    Cleaning("🇩🇪", #"«\u{1F1E9}\u{1F1EA}»"#),
    Cleaning("👍🏽", #"«\u{1F44D}\u{1F3FD}»"#),
    Cleaning("1\u{FE0F}\u{20E3}", #"1«\u{FE0F}\u{20E3}»"#),
    Cleaning("e" + String(repeating: "\u{301}", count: 9), "e«<9 hidden>»"),
    Cleaning(String(repeating: "\t", count: 9), "«<9 tabs>»"),
  ])
  func `prose spells out every scalar outside ASCII`(_ row: Cleaning) {
    #expect(SafeText.proseLine(row.source, in: .ascii).annotated == row.shown)
  }

  @Test(arguments: [
    Cleaning("naïve", #"na«\u{EF}»ve"#),
    Cleaning("中", #"«\u{4E2D}»"#),
    Cleaning(" x", #"«\u{20}»x"#),
    Cleaning("x        ", "x«<8 blanks>»"),
    Cleaning("\u{200B}\u{200B}\u{200B}\u{200B}", #"«<4 x \u{200B}>»"#),
  ])
  func `exact text spells out every scalar outside ASCII`(_ row: Cleaning) {
    #expect(SafeText.exactLine(row.source, in: .ascii).annotated == row.shown)
  }

  @Test func `counted empty lines are in ASCII too`() {
    #expect(SafeText.exact("a\n\n\nb", in: .ascii).lines.map(\.annotated) == ["a", "«<2 empty lines>»", "b"])
  }
}
