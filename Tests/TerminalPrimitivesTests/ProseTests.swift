import TerminalPrimitives
import Testing

@Suite struct ProseTests {
  @Test(arguments: [
    Cleaning("plain text ~ {}", "plain text ~ {}"),
    Cleaning("naïve 中文 русский ελλ שלום", "naïve 中文 русский ελλ שלום"),
    Cleaning("“quoted” – and …", "“quoted” – and …"),
    Cleaning("╭──╮", "╭──╮"),
    Cleaning("\u{FFFD}", "\u{FFFD}"),
  ])
  func `printable text stays as it is`(_ row: Cleaning) {
    #expect(prose(row.source) == row.shown)
  }

  @Test(arguments: [
    Cleaning("a\u{0}b", #"a«\u{0}»b"#),
    Cleaning("\u{1B}[2J", #"«\u{1B}»[2J"#),
    Cleaning("a\u{7F}b", #"a«\u{7F}»b"#),
    Cleaning("a\u{9B}31m", #"a«\u{9B}»31m"#),
    Cleaning("a\u{D}b", #"a«\u{D}»b"#),
    Cleaning("a\u{202E}b", #"a«\u{202E}»b"#),
    Cleaning("a\u{2028}b", #"a«\u{2028}»b"#),
    Cleaning("a\u{AD}b", #"a«\u{AD}»b"#),
    Cleaning("a\u{A0}b", #"a«\u{A0}»b"#),
    Cleaning("a\u{3000}b", #"a«\u{3000}»b"#),
    Cleaning("a\u{2800}b", #"a«\u{2800}»b"#),
    Cleaning("a\u{3164}b", #"a«\u{3164}»b"#),
    Cleaning("a\u{E000}b", #"a«\u{E000}»b"#),
    Cleaning("a\u{378}b", #"a«\u{378}»b"#),
    Cleaning("a\u{1FAE9}b", #"a«\u{1FAE9}»b"#),
    Cleaning("a\u{10FFFF}b", #"a«\u{10FFFF}»b"#),
    Cleaning("a\u{FE0F}b", #"a«\u{FE0F}»b"#),
    Cleaning("中\u{E0100}", #"中«\u{E0100}»"#),
  ])
  func `a scalar that is not printed is spelled out`(_ row: Cleaning) {
    #expect(prose(row.source) == row.shown)
  }

  @Test func `a control is found wherever it stands in a long line`() {
    let controls = (0..<0x20 as Range<UInt32>).filter { $0 != 0x09 && $0 != 0x0A } + [0x7F, 0x80, 0x9F]
    for scalar in controls.compactMap(Unicode.Scalar.init) {
      for place in 0..<17 {
        let before = String(repeating: "~", count: place)
        let after = String(repeating: " ", count: 17 - place) + "~"
        let token = "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        #expect(prose(before + String(scalar) + after) == before + "«\(token)»" + after)
      }
    }
  }

  @Test func `a run of four or more hidden scalars is counted`() {
    #expect(prose("a\u{200B}\u{200C}\u{200D}b") == #"a«\u{200B}\u{200C}\u{200D}»b"#)
    #expect(prose("a\u{200B}\u{200C}\u{200D}\u{2060}b") == "a«⟨4 hidden⟩»b")
    #expect(prose("ok" + String(repeating: "\u{200B}", count: 37)) == "ok«⟨37 hidden⟩»")
  }

  @Test func `a run of hidden scalars ends at a tab`() {
    #expect(prose("\u{0}\t\u{0}") == #"«\u{0}»   «\u{0}»"#)
  }

  @Test func `breaks are line feeds and carriage returns with a line feed`() {
    let lines = SafeText.prose("a\nb\r\nc\rd\n", in: .unicode).map(\.annotated)
    #expect(lines == ["a", "b", #"c«\u{D}»d"#, ""])
    #expect(SafeText.prose("\r\n\r\n", in: .unicode) == [.empty, .empty, .empty])
    #expect(SafeText.prose("\r\r\n", in: .unicode).map(\.annotated) == [#"«\u{D}»"#, ""])
    #expect(SafeText.prose("", in: .unicode) == [.empty])
    #expect(SafeText.prose("a\r", in: .unicode).map(\.annotated) == [#"a«\u{D}»"#])
  }

  @Test func `in one line each run of breaks is one blank`() {
    #expect(prose("a\r\n\nb\nc") == "a b c")
    #expect(prose("\na\n") == "a")
    #expect(prose("\n") == "")
  }

  @Test(arguments: [
    Cleaning("\tx", "    x"), Cleaning("abc\tx", "abc x"), Cleaning("abcd\tx", "abcd    x"),
    Cleaning("中\tx", "中  x"), Cleaning("a\t\tx", "a       x"),
    Cleaning(String(repeating: "\t", count: 8) + "x", "«⟨8 tabs⟩»x"),
  ])
  func `a tab reaches the next multiple of four columns and eight are counted`(_ row: Cleaning) {
    #expect(prose(row.source) == row.shown)
  }

  @Test(arguments: [
    Cleaning("e\u{301}x", "e\u{301}x"),
    Cleaning("e\u{301}\u{302}\u{303}\u{304}x", "e\u{301}\u{302}\u{303}\u{304}x"),
    Cleaning("e\u{301}\u{302}\u{303}\u{304}\u{305}x", "e\u{301}\u{302}\u{303}\u{304}«\\u{305}»x"),
    Cleaning("e" + String(repeating: "\u{301}", count: 1000), "e\u{301}\u{301}\u{301}\u{301}«⟨996 marks⟩»"),
  ])
  func `a glyph has at most four marks and the others are counted`(_ row: Cleaning) {
    #expect(prose(row.source).unicodeScalars.elementsEqual(row.shown.unicodeScalars))
  }

  @Test(arguments: [
    Cleaning("\u{301}abc", #"«\u{301}»abc"#),
    Cleaning("\u{93F}", #"«\u{93F}»"#),
    Cleaning("\u{1B}\u{301}", #"«\u{1B}\u{301}»"#),
    Cleaning("\t\u{301}", #"    «\u{301}»"#),
    Cleaning("\u{1F1E9}\u{1F1EA}\u{301}", #"«⟨DE⟩\u{301}»"#),
  ])
  func `a mark with no glyph to join is spelled out`(_ row: Cleaning) {
    #expect(prose(row.source) == row.shown)
  }

  @Test func `a mark does not join across a break`() {
    #expect(SafeText.prose("a\n\u{301}", in: .unicode).map(\.annotated) == ["a", #"«\u{301}»"#])
  }

  @Test func `vowel signs take a column of their own after a letter`() {
    let text = SafeText.proseLine("क्षि", in: .unicode)
    #expect(text.annotated == "क्षि")
    #expect(text.columns == 3)
  }

  @Test func `Korean letters are composed as far as they make a syllable`() {
    #expect(prose("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}x").unicodeScalars.elementsEqual("한그x".unicodeScalars))
    #expect(prose("\u{1112}x\u{1161}") == "\u{1112}x«\\u{1161}»")
    #expect(SafeText.proseLine("\u{1112}\u{1161}\u{11AB}", in: .unicode).columns == 2)
  }

  @Test func `the pieces of a text are in canonical form`() {
    let text = SafeText.proseLine("a\u{0}\u{1}b", in: .unicode)
    #expect(text.pieces.map(\.text) == ["a", #"\u{0}\u{1}"#, "b"])
    #expect(text.pieces.map(\.columns) == [1, 10, 1])
    #expect(text.columns == 12)
    #expect(text.text == #"a\u{0}\u{1}b"#)
  }
}
