import TerminalPrimitives
import TerminalUI
import TestSupport
import Testing

@Suite struct TextMarkdownTests {
  private func rows(_ source: String, _ columns: Int = 40) -> [String] {
    Markdown.lines(source, .columns(columns)).texts
  }

  @Test func `headings keep their signs`() {
    #expect(rows("# One\ntext\n### Three") == ["# One", "", "text", "", "### Three"])
    #expect(rows("One\n===") == ["# One"])
  }

  @Test func `emphasis, strong words and code are told by look, code by its ticks too`() {
    let line = Markdown.lines("a *b* **c *d*** `e`", .columns(40))
    #expect(
      line == [
        StyledLine([
          Span("a ", .text), Span("b", .text, .italic), Span(" ", .text), Span("c ", .text, .bold),
          Span("d", .text, [.bold, .italic]), Span(" ", .text), Span("`e`", .code),
        ])
      ])
  }

  @Test func `struck text keeps its signs, for no terminal library can strike`() {
    #expect(rows("~~gone~~ ~here~") == ["~~gone~~ ~here~"])
  }

  @Test func `line breaks of the source are kept`() {
    #expect(rows("one\ntwo  \nthree\\\nfour") == ["one", "two", "three", "four"])
  }

  @Test func `lists nest, count from their first number, and hang`() {
    #expect(
      rows("- a long item here\n  1. deep\n  2. er\n- b", 12) == [
        "• a long", "  item here", "  1. deep", "  2. er", "• b",
      ])
    #expect(rows("7. a\n8. b") == ["7. a", "8. b"])
  }

  @Test func `empty lines between items are those of the source`() {
    #expect(rows("- a\n- b\n\n- c") == ["• a", "• b", "", "• c"])
    #expect(rows("- a\n\n  b\n- c") == ["• a", "", "  b", "• c"])
  }

  @Test func `a list may follow its introduction at once, and other numbers than 1 do not begin one`() {
    #expect(rows("Intro:\n- a\n- b\n1. c") == ["Intro:", "• a", "• b", "1. c"])
    #expect(rows("# Intro\n- a") == ["# Intro", "", "• a"])
    #expect(rows("In the year\n1986. What?") == ["In the year", "1986. What?"])
    #expect(rows("<div>\n- a\n</div>") == ["<div>", "- a", "</div>"])
  }

  @Test func `tasks show their boxes`() {
    #expect(rows("- [x] done\n- [ ] open\n1. [ ] both") == ["[x] done", "[ ] open", "1. [ ] both"])
  }

  @Test func `an item without content still has its mark`() {
    #expect(rows("-\n2.") == ["•", "2."].map { $0 + " " })
  }

  @Test func `quotes carry a bar on every row`() {
    #expect(rows("> a long quote\n>\n> - b", 9) == ["│ a long", "│ quote", "│", "│ • b"])
  }

  @Test func `deep nesting loses its indentation and not its text`() {
    let source = (0..<20).map { String(repeating: "  ", count: $0) + "- level \($0)" }.joined(separator: "\n")
    let lines = Markdown.lines(source, .columns(30))
    #expect(lines.count == 20)
    #expect(lines.allSatisfy { $0.columns <= 30 })
    #expect(lines.last?.text.hasSuffix("level 19") == true)
  }

  @Test func `code is set in, named by its fence, and cut instead of wrapped`() {
    #expect(
      rows("text\n```swift x\nlet a  =  1\n\n\tb\n```\nmore", 10) == [
        "text", "", "swift x:", "  let a  =", "↳   1", "  ", "      b", "", "more",
      ])
    #expect(rows("    indented") == ["  indented"])
    #expect(rows("```\nnever closed") == ["  never closed"])
  }

  @Test func `a fence inside a list belongs to the list`() {
    #expect(rows("- a\n  ```\n  code\n  ```\n- b") == ["• a", "    code", "• b"])
  }

  @Test func `tables that fit stand in columns`() {
    #expect(
      rows("| a | bb | c |\n|:--|---:|:-:|\n| long | 1 | x |\n| `y` | 22 |  |") == [
        "a     bb  c", "────  ──  ─", "long   1  x", "`y`   22",
      ])
  }

  @Test func `tables that do not fit are told cell by cell`() {
    #expect(
      rows("| name | what |\n|---|---|\n| a | a rather long text |\n| b | c |", 16) == [
        "name: a", "what: a rather", "  long text", "", "name: b", "what: c",
      ])
  }

  @Test func `cells that the head has not are shown all the same`() {
    #expect(rows("|a|\n|-|\n|b|hidden|") == ["|a|", "|-|", "|b|hidden|"])
    #expect(rows("a | b\n-|-\nc | d | hidden") == ["a | b", "-|-", "c | d | hidden"])
    #expect(rows("|a|b|\n|-|-|\n|`x\\|y`|c|") == ["a      b", "─────  ─", "`x|y`  c"])
  }

  @Test func `a link shows where it leads unless its text says so`() {
    #expect(rows("[here](https://x.org)") == ["here <https://x.org>"])
    #expect(rows("[https://github.com](https://evil.example)", 60) == ["https://github.com <https://evil.example>"])
    #expect(
      rows("<https://x.org> https://y.org [https://z.org](https://z.org)", 60) == [
        "https://x.org https://y.org https://z.org"
      ])
    #expect(rows("me@x.org") == ["me@x.org"])
    #expect(rows(#"[a](https://x.org "title")"#) == [#"a <https://x.org> "title""#])
    #expect(rows("![alt](https://x.org/a.png)") == ["image: alt <https://x.org/a.png>"])
  }

  @Test func `an address that passes for another is set off`() {
    let line = Markdown.lines("https://g\u{456}thub.com", .columns(60))
    let kinds = line.flatMap(\.spans).flatMap(\.text.pieces).map(\.kind)
    #expect(kinds.contains { $0 != .plain })
  }

  @Test func `definitions of links are text, and change nothing elsewhere`() {
    #expect(rows("[x]: https://evil.example\n[x]") == ["[x]: https://evil.example", "[x]"])
    #expect(
      rows("> [a\n> b]: https://x.org 't'\n\n- [ ] [c]: u") == [
        "│ [a", "│ b]: https://x.org 't'", "", "[ ] [c]: u",
      ])
  }

  @Test func `HTML is text`() {
    #expect(rows("<script>alert(1)</script><b>x</b>") == ["<script>alert(1)</script><b>x</b>"])
    #expect(rows("<!-- hidden\n\n*still* -->", 60) == ["<!-- hidden", "", "still -->"])
    #expect(rows("a <i>b</i>") == ["a <i>b</i>"])
  }

  @Test func `rules are shorter than the screen is wide`() {
    #expect(rows("---") == ["────────────────────────"])
    #expect(rows("***", 5) == ["─────"])
  }

  @Test func `front matter is text`() {
    #expect(rows("---\ntitle: x\n---\n").contains { $0.contains("title: x") })
  }

  @Test func `controls that the parser takes for blanks or breaks are shown`() {
    #expect(rows("a\rb\u{B}c\u{C}d\0e\u{10FFFF}f", 80) == [#"a\u{D}b\u{B}c\u{C}d\u{0}e\u{10FFFF}f"#])
    #expect(rows("a\r\nb") == ["a", "b"])
    #expect(rows("`\u{1B}[31mred`") == [#"`\u{1B}[31mred`"#])
    #expect(rows("\u{10FFFF}[a") == [#"\u{10FFFF}[a"#])
  }

  @Test func `in ASCII every sign of ours has a twin`() {
    let source = "- a\n\n> b\n\n---\n\n|a|\n|-|\n|b|"
    #expect(
      Markdown.lines(source, .columns(20, in: .ascii)).texts == [
        "* a", "", "| b", "", "--------------------", "", "a", "-", "b",
      ])
  }

  @Test(arguments: 1...50) func `no row is wider than asked`(columns: Int) {
    let widest = Markdown.lines(sampleDocument, .columns(columns)).map(\.columns).max() ?? 0
    // Bars, numbers and signs of headings need their room however narrow it is.
    #expect(widest <= max(columns, 16))
  }

  /// Each takes the parser minutes at this size when it is let at them (cmark-gfm 0.29.0.gfm.6).
  private static let slowTexts: [String: String] = [
    "the head of a table": String(repeating: "|", count: 300_000) + "\n" + String(repeating: "|-", count: 100_000),
    "a deep quote and lazy lines": String(repeating: ">", count: 100_000) + "a\n"
      + String(repeating: "a\n", count: 100_000),
    "a deep list and empty lines": String(repeating: "- ", count: 100_000) + "a"
      + String(repeating: "\n", count: 200_000),
    "brackets of an address": "www.a" + String(repeating: ")", count: 500_000),
    "images in images": String(repeating: "![[]()", count: 80_000),
  ]

  @Test(arguments: slowTexts.keys.sorted())
  func `what the parser is slow with is kept from it, and shown`(name: String) throws {
    let source = try #require(Self.slowTexts[name])
    var visible = 0
    let seconds = ThreadTime.seconds { visible = rows(source, 80).joined().utf8.count }
    #expect(visible > source.utf8.count / 4)
    // An unoptimised build needs a few; the parser alone would take minutes.
    #expect(seconds < 60)
  }
}
