import TerminalPrimitives
import TerminalUI
import TestSupport
import Testing

@Suite struct TextWordWrapTests {
  private func wrap(_ text: String, _ width: Int, _ indentation: Indentation = .none) -> [String] {
    WordWrap.wrap(SafeText.proseLine(text, in: .unicode), .text, width: width, indentation: indentation).texts
  }

  @Test func `rows end at blanks, which are left out there`() {
    #expect(wrap("the quick brown fox", 10) == ["the quick", "brown fox"])
    #expect(wrap("the quick brown fox", 9) == ["the quick", "brown fox"])
    #expect(wrap("one    two", 5) == ["one", "two"])
  }

  @Test func `blanks inside a row, and at the beginning of a line, are kept`() {
    #expect(wrap("  a   b", 10) == ["  a   b"])
  }

  @Test func `blanks at the end of a line never make a row`() {
    #expect(wrap("word      ", 6) == ["word"])
    #expect(wrap("        ", 3) == [""])
  }

  @Test func `a word longer than a row is cut at the column`() {
    #expect(wrap("a abcdefghij b", 4) == ["a", "abcd", "efgh", "ij b"])
  }

  @Test func `an empty line is one row`() {
    #expect(wrap("", 5) == [""])
  }

  @Test func `a wide glyph is never cut`() {
    #expect(wrap("日本語", 5) == ["日本", "語"])
    #expect(wrap("日本語", 1) == ["日", "本", "語"])
  }

  @Test func `rows may end before a sign of a script without blanks, but not inside a Korean word`() {
    #expect(wrap("see 日本語", 8) == ["see 日本", "語"])
    #expect(wrap("see 한국어", 8) == ["see", "한국어"])
  }

  @Test func `a mark stays with its letter`() {
    #expect(wrap("ae\u{301}e\u{301}", 2) == ["ae\u{301}", "e\u{301}"])
  }

  @Test func `a token is kept whole where it fits into a row`() {
    #expect(wrap("a\u{1}\u{2}", 8) == [#"a\u{1}"#, #"\u{2}"#])
  }

  @Test func `rows after the first hang`() {
    let bullet = Indentation(first: [Span("- ", .text)])
    #expect(wrap("one two", 6, bullet) == ["- one", "  two"])
    #expect(wrap("one two", 6, Indentation.none.hanging(by: 2)) == ["one", "  two"])
  }

  @Test func `roles and attributes survive a cut`() {
    let line = WordWrap.wrap([Span("ab", .text), Span("cdef", .strong, .italic)], width: 3)
    #expect(
      line == [
        StyledLine([Span("ab", .text), Span("c", .strong, .italic)]), StyledLine([Span("def", .strong, .italic)]),
      ])
  }

  @Test func `code is cut at the column, blanks and all`() {
    let rows = WordWrap.cut([Span("a  b c", .codeBlock)], width: 3)
    #expect(rows.texts == ["a  ", "b c"])
  }

  @Test func `no row is wider than asked, and nothing but blanks is lost`() {
    var generator = SeededGenerator(seed: 7)
    let letters = ["a", "b", " ", "  ", "日", "é", "e\u{301}", "\u{1}", "한", "-"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...60, using: &generator)).map { _ in letters.randomElement(using: &generator)! }
        .joined()
      let width = Int.random(in: 2...20, using: &generator)
      let safe = SafeText.proseLine(text, in: .unicode)
      let rows = WordWrap.wrap(safe, .text, width: width)
      #expect(rows.allSatisfy { $0.columns <= width })
      #expect(rows.texts.joined().filter { $0 != " " } == safe.text.filter { $0 != " " })
    }
  }
}
