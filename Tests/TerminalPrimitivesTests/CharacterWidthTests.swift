import TerminalPrimitives
import Testing

@Suite struct CharacterWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("~", 1), ("é", 1), ("α", 1), ("…", 1), ("─", 1), ("✓", 1), ("❤", 1), ("ｶ", 1), ("ﾞ", 1), ("ש", 1),
      ("\u{93F}", 1), ("中", 2), ("한", 2), ("あ", 2), ("！", 2), ("⌛", 2), ("😀", 2), ("👍", 2), ("\u{1100}", 2),
      ("\u{20000}", 2), ("\u{301}", 0), ("\u{94D}", 0), ("\u{20E3}", 0), ("\u{1D165}", 1), ("\u{E01}", 1),
      ("\u{E31}", 0),
    ] as [(Unicode.Scalar, Int)])
  func `a scalar takes the columns on which terminals agree`(scalar: Unicode.Scalar, columns: Int) {
    #expect(CharacterWidth.columns(of: scalar) == columns)
  }

  @Test(
    arguments: [
      0x00, 0x1B, 0x7F, 0x85, 0x9B, 0xA0, 0xAD, 0x34F, 0x378, 0x61C, 0x115F, 0x1160, 0x1161, 0x11A8, 0x1680, 0x17B4,
      0x180B,
      0x180E, 0x2000, 0x200B, 0x200D, 0x2028, 0x202E, 0x202F, 0x2066, 0x2630, 0x2800, 0x3000, 0x3164, 0x4DC0, 0xE000,
      0xFE0F,
      0xFEFF, 0xFFA0, 0xFFF9, 0xFFFC, 0xFFFE, 0x1BCA0, 0x1D159, 0x1F1E6, 0x1F3FB, 0x1FAE8, 0xE0001, 0xE0100, 0xF0000,
      0x10FFFF,
    ] as [UInt32])
  func `a scalar that is hidden, unassigned or of disputed width has none`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(CharacterWidth.columns(of: scalar) == nil)
  }

  @Test func `no control, format, private or unassigned scalar has a width`() {
    let hidden: Set<Unicode.GeneralCategory> = [
      .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
    ]
    let printed = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter { scalar in
      CharacterWidth.columns(of: scalar) != nil
    }
    #expect(printed.count > 140_000)
    #expect(printed.filter { hidden.contains($0.properties.generalCategory) } == [])
    #expect(printed.filter(\.properties.isWhitespace) == [" "])
    #expect(printed.filter(\.properties.isDefaultIgnorableCodePoint) == [])
    #expect(printed.filter(\.properties.isVariationSelector) == [])
  }
}
