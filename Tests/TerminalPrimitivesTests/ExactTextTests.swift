import TerminalPrimitives
import Testing

@Suite struct ExactTextTests {
  @Test(arguments: [
    Cleaning("r\u{2060}m -rf ~", #"r«\u{2060}»m -rf ~"#),
    Cleaning("ls\u{0}; rm", #"ls«\u{0}»; rm"#),
    Cleaning("a\tb", #"a«\u{9}»b"#),
    Cleaning("cafe\u{301}", #"cafe«\u{301}»"#),
    Cleaning("rm \u{2212}rf", #"rm «\u{2212}»rf"#),
    Cleaning("ls\u{37E} rm", #"ls«\u{37E}» rm"#),
    Cleaning("https:\u{FF0F}\u{FF0F}x", #"https:«\u{FF0F}\u{FF0F}»x"#),
    Cleaning("\u{212A}", #"«\u{212A}»"#),
    Cleaning("\u{1D5BA}", #"«\u{1D5BA}»"#),
    Cleaning("say \u{2018}a\u{2019}", #"say «\u{2018}»a«\u{2019}»"#),
    Cleaning("שלום", #"«\u{5E9}\u{5DC}\u{5D5}\u{5DD}»"#),
    Cleaning("🎉", #"«\u{1F389}»"#),
    Cleaning("a·b", #"a«\u{B7}»b"#),
    Cleaning("a⟨2 hidden⟩", #"a«\u{27E8}»2 hidden«\u{27E9}»"#),
  ])
  func `what could deceive is spelled out`(_ row: Cleaning) {
    #expect(exact(row.source) == row.shown)
  }

  @Test(arguments: [
    Cleaning("touch ü", "touch ‹ü›"), Cleaning("naïve", "na‹ï›ve"), Cleaning("русский текст", "‹русский› ‹текст›"),
    Cleaning("ελλην", "‹ελλην›"), Cleaning("echo 中文", "echo ‹中文›"),
  ])
  func `a letter that nobody can take for ASCII is printed and set off`(_ row: Cleaning) {
    #expect(exact(row.source) == row.shown)
  }

  @Test(arguments: [
    Cleaning("сор", #"«\u{441}\u{43E}\u{440}»"#), Cleaning("ΑΒΕ", #"«\u{391}\u{392}\u{395}»"#),
    Cleaning("./а", #"./«\u{430}»"#),
  ])
  func `a word made only of look-alikes of ASCII is spelled out`(_ row: Cleaning) {
    #expect(exact(row.source) == row.shown)
  }

  @Test(arguments: [
    Cleaning("pаypal.com", #"‹p›«\u{430}»‹ypal›.com"#),
    Cleaning("gοogle", #"‹g›«\u{3BF}»‹ogle›"#),
    Cleaning("gıthub", #"‹g›«\u{131}»‹thub›"#),
    Cleaning("READMEを", "‹READMEを›"),
    Cleaning("x1й", #"‹x1›«\u{439}»"#),
    Cleaning("x\u{200B}й", #"‹x›«\u{200B}\u{439}»"#),
    Cleaning("x\u{301}й", #"‹x›«\u{301}\u{439}»"#),
    Cleaning("txt.й x-й", "txt.‹й› x-‹й›"),
  ])
  func `a word that mixes scripts carries a warning`(_ row: Cleaning) {
    #expect(exact(row.source) == row.shown)
  }

  @Test func `each word that mixes scripts is named up to the eighth`() {
    let one = SafeText.exact("ok pаypal.com\nок", in: .unicode)
    #expect(one.warnings.map(\.text) == [#"p\u{430}ypal mixes letters: Latin, Cyrillic"#])
    let many = SafeText.exact(String(repeating: "gιt ", count: 11), in: .unicode)
    #expect(many.warnings.count == 9)
    #expect(many.warnings.last == "3 more words mix letters")
  }

  @Test func `a long word is quoted in part`() {
    let warning = SafeText.exact(String(repeating: "a", count: 50) + "й", in: .unicode).warnings.first
    #expect(warning?.text == String(repeating: "a", count: 40) + " mixes letters: Latin, Cyrillic")
  }

  @Test(arguments: [
    Cleaning("ls       x", "ls       x"),
    Cleaning("ls        x", "ls«⟨8 blanks⟩»x"),
    Cleaning("  x", "«··»x"), Cleaning("x ", "x«·»"), Cleaning("   ", "«···»"),
    Cleaning("        x", "«⟨8 blanks⟩»x"),
    Cleaning("x\t\ty", "x«⟨2 tabs⟩»y"),
  ])
  func `padding is marked or counted`(_ row: Cleaning) {
    #expect(exact(row.source) == row.shown)
  }

  @Test(arguments: [
    Cleaning("a\u{200B}\u{200B}\u{200B}b", #"a«\u{200B}\u{200B}\u{200B}»b"#),
    Cleaning("a\u{200B}\u{200B}\u{200B}\u{200B}b", #"a«⟨4 × \u{200B}⟩»b"#),
    Cleaning("a\u{200B}\u{200C}\u{200B}\u{200C}b", #"a«\u{200B}\u{200C}\u{200B}\u{200C}»b"#),
    Cleaning("ls" + String(repeating: "\u{3000}", count: 400) + ";rm", #"ls«⟨400 × \u{3000}⟩»;rm"#),
  ])
  func `a run of one scalar is counted and a mixed run is spelled out`(_ row: Cleaning) {
    #expect(exact(row.source) == row.shown)
  }

  @Test func `two or more empty lines are one counted line`() {
    let text = SafeText.exact("a\n\nb\n\n\nc\r\n\r\n", in: .unicode)
    #expect(text.lines.map(\.annotated) == ["a", "", "b", "«⟨2 empty lines⟩»", "c", "«⟨2 empty lines⟩»"])
    #expect(text.lineCount == 8)
  }

  @Test func `a text under decision says how long it is and how much of it is not printed`() {
    let text = SafeText.exact("a\u{200B}\u{200B}\u{200B}\u{200B}\té\n \r\u{202E}й", in: .unicode)
    #expect(text.lineCount == 2)
    #expect(text.byteCount == 1 + 12 + 1 + 2 + 1 + 1 + 1 + 3 + 2)
    #expect(text.hiddenCount == 6)
    #expect(SafeText.exact("", in: .unicode).lines == [.empty])
  }

  @Test func `a break in a name is spelled out`() {
    #expect(exact("main\r\nx") == #"main«\u{D}\u{A}»x"#)
    #expect(exact("") == "")
  }
}
