import TerminalPrimitives
import Testing

@Suite struct EmojiTests {
  @Test(arguments: [
    Cleaning("❤\u{FE0F} x", "❤ x"),
    Cleaning("⌛\u{FE0E}x", "⌛x"),
    Cleaning("👍🏽|", "👍|"),
    Cleaning("👨\u{200D}👩\u{200D}👧\u{200D}👦|", "👨|"),
    Cleaning("🏳\u{FE0F}\u{200D}🌈|", "🏳|"),
    Cleaning("👩🏻\u{200D}❤\u{FE0F}\u{200D}💋\u{200D}👨🏼|", "👩|"),
    Cleaning("1\u{FE0F}\u{20E3}|", "1\u{20E3}|"),
    Cleaning("😀😀", "😀😀"),
  ])
  func `an emoji sequence is reduced to what every terminal draws alike`(_ row: Cleaning) {
    #expect(prose(row.source).unicodeScalars.elementsEqual(row.shown.unicodeScalars))
  }

  @Test(arguments: [
    Cleaning("😀\u{200D}x", #"😀«\u{200D}»x"#),
    Cleaning("a\u{200D}😀", #"a«\u{200D}»😀"#),
    Cleaning("😀\u{200D}", #"😀«\u{200D}»"#),
    Cleaning("❤\u{FE0F}\u{FE0F}x", #"❤«\u{FE0F}»x"#),
    Cleaning("1\u{FE0F}2", #"1«\u{FE0F}»2"#),
    Cleaning("a\u{FE0F}\u{20E3}", #"a«\u{FE0F}\u{20E3}»"#),
    Cleaning("🏽x", #"«\u{1F3FD}»x"#),
    Cleaning("😀🏽x", #"😀«\u{1F3FD}»x"#),
    Cleaning("👍🏽🏽", #"👍«\u{1F3FD}»"#),
    Cleaning("🏴\u{E0067}\u{E0062}\u{E007F}", #"🏴«\u{E0067}\u{E0062}\u{E007F}»"#),
    Cleaning("🏴" + String(repeating: "\u{E0061}", count: 500) + "x", "🏴«⟨500 hidden⟩»x"),
  ])
  func `what does not belong to an emoji sequence is spelled out`(_ row: Cleaning) {
    #expect(prose(row.source) == row.shown)
  }

  @Test func `a sequence longer than any known one does not hide its rest`() {
    let chain = "👨" + String(repeating: "\u{200D}👨", count: 5)
    #expect(prose(chain) == #"👨«\u{200D}»👨"#)
  }

  @Test(arguments: [
    Cleaning("🇩🇪|", "«⟨DE⟩»|"), Cleaning("🇩🇪🇫🇷", "«⟨DE⟩⟨FR⟩»"), Cleaning("🇩x", "«⟨D⟩»x"), Cleaning("x🇦🇿🇦", "x«⟨AZ⟩⟨A⟩»"),
  ])
  func `a flag is the letters of its country`(_ row: Cleaning) {
    #expect(prose(row.source) == row.shown)
  }
}
