import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

/// Code with each coloured word in signs: `k` keyword, `t` type or name, `s` string, `n` number, `c` comment.
@Suite struct SyntaxTests {
  private func marked(_ code: String, _ language: String) -> [String] {
    var highlighter = CodeHighlighter(fence: language)
    return code.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let text = SafeText.proseLine(line, in: .unicode)
      let spans = highlighter?.spans(of: text) ?? [Span(text, .codeBlock)]
      #expect(StyledLine(spans).text == text.text)
      return spans.map(Self.mark).joined()
    }
  }

  private static func mark(_ span: Span) -> String {
    sign(span.role).map { "\($0)‹\(span.text.text)›" } ?? span.text.text
  }

  private static func sign(_ role: Role) -> String? {
    switch role {
    case .syntaxComment: "c"
    case .syntaxString: "s"
    case .syntaxKeyword: "k"
    case .syntaxNumber: "n"
    case .syntaxType: "t"
    case .added: "+"
    case .removed: "-"
    case .hunk: "@"
    default: nil
    }
  }

  struct Sample: CustomTestStringConvertible, Sendable {
    let language: String
    let code: String
    let expected: [String]
    var testDescription: String { language }

    init(_ language: String, _ code: String, _ expected: String...) {
      self.language = language
      self.code = code
      self.expected = expected
    }
  }

  static let samples: [Sample] = [
    Sample(
      "swift", "let x: Int = 0x1F // hex\n@main struct A { #if DEBUG\n/* a /* b */ c */ \"\"\"\ntext\n\"\"\"",
      "k‹let› x: t‹Int› = n‹0x1F› c‹// hex›", "k‹@main› k‹struct› t‹A› { k‹#if› t‹DEBUG›",
      "c‹/* a /* b */ c */› s‹\"\"\"›", "s‹text›", "s‹\"\"\"›"),
    Sample(
      "python", "def f(x): # note\n  return f\"{x}\" + 'don\\'t'\n'''doc\nmore'''", "k‹def› f(x): c‹# note›",
      "  k‹return› fs‹\"{x}\"› + s‹'don\\'t'›", "s‹'''doc›", "s‹more'''›"),
    Sample(
      "ts", "const a$: Foo = `x\n${y}` // z\nlet n = 1.5e3;", "k‹const› a$: t‹Foo› = s‹`x›", "s‹${y}`› c‹// z›",
      "k‹let› n = n‹1.5e3›;"),
    Sample(
      "c++", "#include <x>\nint main() { return 'a'; } /* b\nc */ x1", "k‹#include› <x>",
      "t‹int› main() { k‹return› s‹'a'›; } c‹/* b›", "c‹c */› x1"),
    Sample(
      "java", "@Override public String f() { return \"s\"; }",
      "k‹@Override› k‹public› t‹String› f() { k‹return› s‹\"s\"›; }"),
    Sample("go", "func f() error { return `raw\\` }", "k‹func› f() t‹error› { k‹return› s‹`raw\\`› }"),
    Sample("rust", "fn f<'a>(x: &'a str) -> Vec<u8> {}", "k‹fn› f<'a>(x: &'a t‹str›) -> t‹Vec›<t‹u8›> {}"),
    Sample(
      "sh", "if [ $# -gt 0 ]; then # x\n  echo \"don't\" don't 'a\\'", "k‹if› [ $# -gt n‹0› ]; k‹then› c‹# x›",
      "  echo s‹\"don't\"› don't s‹'a\\'›"),
    Sample("json", "{\"a\" : \"b\", \"c\": [1.5, true]}", "{t‹\"a\"› : s‹\"b\"›, t‹\"c\"›: [n‹1.5›, k‹true›]}"),
    Sample("yaml", "on-push: \"x\" # c\n- url: http://x#y", "t‹on-push›: s‹\"x\"› c‹# c›", "- t‹url›: t‹http›://x#y"),
    Sample("toml", "[a]\nname-x = 'v' # c\ndate = 12", "[a]", "t‹name-x› = s‹'v'› c‹# c›", "t‹date› = n‹12›"),
    Sample(
      "html", "<a href=\"x\">if</a> <!-- b\nc --> <br\n/>",
      "k‹<a› t‹href›=s‹\"x\"›k‹>›ifk‹</a›k‹>› c‹<!-- b›",
      "c‹c -->› k‹<br›", "/k‹>›"),
    Sample("css", "a { color: red; /* c */ margin: 10px }", "a { t‹color›: red; c‹/* c */› t‹margin›: n‹10px› }"),
    Sample("sql", "SELECT id FROM t WHERE a = 'x' -- c", "k‹SELECT› id k‹FROM› t k‹WHERE› a = s‹'x'› c‹-- c›"),
    Sample(
      "diff", "--- a/x\n@@ -1 +1 @@\n-a\n+b\n c", "c‹--- a/x›", "@‹@@ -1 +1 @@›", "-‹-a›", "+‹+b›", " c"),
    Sample("ruby", "def f; @x = 'a' # c\nend", "k‹def› f; k‹@x› = s‹'a'› c‹# c›", "k‹end›"),
    Sample("brainfuck", "let x = \"1\" // +", "let x = \"1\" // +"),
  ]

  @Test(arguments: samples) func `words are told from each other, and what is open goes on in the next line`(
    sample: Sample
  ) {
    #expect(marked(sample.code, sample.language) == sample.expected)
  }

  @Test(arguments: [
    ("swift", CodeLanguage.swift), ("C++", .c), ("{.python title=\"x\"}", .python), ("language-ts", .javaScript),
    ("bash -e", .shell), ("Dockerfile", .shell), ("jsonc", .json), ("c#", .java),
  ]) func `a language is found by the word after the fence`(words: String, language: CodeLanguage) {
    #expect(CodeLanguage(fence: words) == language)
  }

  @Test func `columns are kept whatever the letters take`() {
    #expect(marked("let 中文 = \"日本\u{1B}\" // e\u{301}", "swift") == ["k‹let› 中文 = s‹\"日本\\u{1B}\"› c‹// e\u{301}›"])
  }

  @Test(arguments: CodeLanguage.allCases) func `any text keeps its words, and a block that streams is coloured alike`(
    language: CodeLanguage
  ) throws {
    let name = try #require(Self.samples.first { CodeLanguage(fence: $0.language) == language }).language
    var generator = SeededGenerator(seed: 7)
    let atoms = [
      "\"", "'", "`", "\"\"\"", "/*", "*/", "//", "#", "--", "<!--", "-->", "<a", ">", "\\", "x", "let", "1", " ", "\n",
      "中", "@", ":",
    ]
    for _ in 0..<60 {
      let code = (0..<30).compactMap { _ in atoms.randomElement(using: &generator) }.joined()
      let source = "~~~~\(name)\n\(code)\n~~~~\n"
      let whole = Markdown.lines(source, .columns(30))
      var stream = MarkdownStream(.columns(30))
      var text = StreamedText()
      for scalar in source.unicodeScalars {
        text.append(String(scalar))
        stream.update(text, isComplete: false)
      }
      stream.update(text, isComplete: true)
      #expect(stream.lines == whole, "\(source.debugDescription)")
    }
  }

  @Test func `a line of code costs what it is long, however many words it has`() {
    var highlighter = CodeHighlighter(fence: "swift")
    let line = SafeText.proseLine(String(repeating: "let x = \"1\"; ", count: 40_000), in: .unicode)
    let spans = highlighter?.spans(of: line) ?? []
    #expect(spans.count > 100_000)
  }
}
