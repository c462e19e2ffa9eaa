import Testing

@testable import TerminalUI

@Suite struct SpokenMarkdownTests {
  @Test(arguments: [
    ("# Summary", ["heading: Summary"]),
    ("###### Deep ##", ["heading: Deep"]),
    ("#hashtag", ["#hashtag"]),
    ("####### seven", ["####### seven"]),
    ("Title\n=====\nText", ["Title", "Text"]),
    ("one\n\n---\n\ntwo", ["one", "", "", "two"]),
  ])
  func `headings are told, and lines of signs are not`(text: String, told: [String]) {
    #expect(SpokenMarkdown.lines(of: text) == told)
  }

  @Test(arguments: [
    ("- one\n- two\n  - three", ["one", "two", "three"]),
    ("* one\n\n    more of it, *really*", ["one", "", "more of it, really"]),
    ("1. one\n2) two", ["1. one", "2) two"]),
    ("- [ ] later\n- [x] now", ["to do: later", "done: now"]),
    ("-5 degrees\n2019 was a year", ["-5 degrees", "2019 was a year"]),
    ("> He said\n> **no**", ["quote: He said", "quote: no"]),
    ("    let *x* = 1", ["    let *x* = 1"]),
  ])
  func `lists and quotations keep their words`(text: String, told: [String]) {
    #expect(SpokenMarkdown.lines(of: text) == told)
  }

  @Test(arguments: [
    ("**Enter** sends, _really_, ***at once***", "Enter sends, really, at once"),
    ("call `f(*x, *y)` now", "call f(*x, *y) now"),
    ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
    ("~~old~~ new", "(struck out: old) new"),
    ("see [the page](https://a.example/b)", "see the page (link: https://a.example/b)"),
    ("see <https://a.example/b> or https://a.example/c", "see https://a.example/b or https://a.example/c"),
    ("![a cat](cat.png)", "image: a cat (link: cat.png)"),
    (#"\*not emphasis\*, AT&amp;T"#, "*not emphasis*, AT&T"),
    ("[x]: https://a.example/definition", "[x]: https://a.example/definition"),
    ("<b>HTML</b>", "<b>HTML</b>"),
  ])
  func `signs around words are left out, and addresses are told`(text: String, told: String) {
    #expect(SpokenMarkdown.lines(of: text) == [told])
  }

  @Test func `code is told as it is, between words that say so`() {
    #expect(
      SpokenMarkdown.lines(of: "Do this:\n```swift title=a\nlet x = **1**\n# no heading\nend of code\n```\n**done**")
        == ["Do this:", "code, swift:", "  let x = **1**", "  # no heading", "  end of code", "end of code", "done"])
  }

  @Test(arguments: [
    ("~~~\na\n```\n~~~", ["code:", "  a", "  ```", "end of code"]),
    ("- do\n  ```sh\n  ls\n  ```\n- then", ["do", "code, sh:", "  ls", "end of code", "then"]),
    ("> ```\n> a\nafter", ["quote: code:", "  a", "end of code", "after"]),
    ("```\nnever closed", ["code:", "  never closed", "end of code"]),
    ("```a|b\n*c*\n```", ["code, a|b:", "  *c*", "end of code"]),
  ])
  func `a fence is found where it stands, and what has no end ends with the text`(text: String, told: [String]) {
    #expect(SpokenMarkdown.lines(of: text) == told)
  }

  @Test func `a row of a table is told with the names of its columns`() {
    let table = """
      | Key | *Does* | |
      | --- | :---: | - |
      | `Enter` | sends | |
      | Esc | a \\| b | yes | more |
      || |
      After.
      """
    #expect(
      SpokenMarkdown.lines(of: table) == [
        "table: Key, Does", "Key: Enter; Does: sends", "Key: Esc; Does: a | b; yes; more", "an empty row",
        "end of table", "After.",
      ])
  }

  @Test(arguments: [
    ("a | b\nc | d", ["a | b", "c | d"]),
    ("a | b\n---", ["a | b"]),
    ("a | b", ["a | b"]),
    ("a | b\n- | -", ["table: a, b", "end of table"]),
  ])
  func `a line with strokes is a table only above a line of signs`(text: String, told: [String]) {
    #expect(SpokenMarkdown.lines(of: text) == told)
  }

  @Test func `what comes line by line is told as what comes at once`() {
    let text = """
      # A
      Words with **weight**:
      | a | b |
      |---|---|
      | 1 | 2 |

      - one
        ```sh
        ls | wc
        ```
      > quoted
      The end, `really`
      """
    var markdown = SpokenMarkdown()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let told = lines.flatMap { markdown.tell("\($0)\n") } + markdown.end()
    #expect(told == SpokenMarkdown.lines(of: text))
    #expect(markdown == SpokenMarkdown())
  }

  @Test(arguments: ["\r", "\r\n", "\n", "", "|", "||", "```", ">", "-", "1.", "\u{0}", "é|\n-|"])
  func `an odd text is told without harm`(text: String) {
    #expect(SpokenMarkdown.lines(of: text).count <= 2)
  }

  @Test(arguments: [">", "[", "`", "|", "*a ", "1. ", "a- "])
  func `what is too deep or has too many signs is told as it came`(sign: String) {
    let text = String(repeating: sign, count: 100_000)
    #expect(SpokenMarkdown.lines(of: text) == [text])
  }
}
