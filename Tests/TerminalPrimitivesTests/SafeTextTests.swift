import TerminalPrimitives
import Testing

@Suite struct SafeTextTests {
  @Test func `an interpolation joins safe texts and numbers`() {
    let name = SafeText.exactLine("a\u{1B}b", in: .unicode)
    let text: SafeText = "\(3) of \(name) ✓"
    #expect(text.annotated == #"3 of a«\u{1B}»b ✓"#)
    #expect(text.columns == 15)
  }

  @Test func `a literal of ours is cleaned too`() {
    let text: SafeText = "a\u{1B}b"
    #expect(text.annotated == #"a«\u{1B}»b"#)
  }

  @Test func `joining merges pieces of one kind`() {
    let left: SafeText = "ab"
    let mark = SafeText.exactLine("\u{0}", in: .unicode)
    #expect((left + left).pieces.count == 1)
    #expect(left + left == "abab")
    #expect((left + mark + mark + left).annotated == #"ab«\u{0}\u{0}»ab"#)
    #expect(left + .empty == left)
    var text = left
    text += mark
    #expect(text == left + mark)
    #expect(text.columns == 7)
  }

  @Test func `a sequence of texts is joined and a text repeated`() {
    let texts: [SafeText] = ["a", "b", ""]
    #expect(texts.joined(separator: ", ") == "a, b, ")
    #expect(texts.prefix(0).joined(separator: ", ") == .empty)
    #expect(SafeText(repeating: "─", count: 3) == "───")
    #expect(SafeText(repeating: "─", count: 0) == .empty)
  }

  @Test func `texts are equal if their pieces are`() {
    let token = SafeText.proseLine("\u{1B}", in: .unicode)
    let forged = SafeText.proseLine(#"\u{1B}"#, in: .unicode)
    #expect(token.text == forged.text)
    #expect(token != forged)
  }

  @Test(arguments: [
    (-1, "", "a中e\u{301}«\\u{0}»b"), (0, "", "a中e\u{301}«\\u{0}»b"), (1, "a", "中e\u{301}«\\u{0}»b"),
    (2, "a", "中e\u{301}«\\u{0}»b"), (3, "a中", "e\u{301}«\\u{0}»b"), (4, "a中e\u{301}", "«\\u{0}»b"),
    (6, "a中e\u{301}«\\u»", "«{0}»b"), (9, "a中e\u{301}«\\u{0}»", "b"), (10, "a中e\u{301}«\\u{0}»b", ""),
    (99, "a中e\u{301}«\\u{0}»b", ""),
  ])
  func `a text is split between whole glyphs`(column: Int, front: String, rest: String) {
    let text = SafeText.proseLine("a中e\u{301}\u{0}b", in: .unicode)
    let (head, tail) = text.split(atColumn: column)
    #expect(head.annotated == front)
    #expect(tail.annotated == rest)
    #expect(head + tail == text)
    #expect(head.columns + tail.columns == text.columns)
    #expect(text.prefix(columns: column) == head)
  }

  @Test func `a long text is cut into lines`() {
    let text = SafeText.proseLine("ab中中e\u{301}\u{0}", in: .unicode)
    #expect(text.lines(ofColumns: 3).map(\.annotated) == ["ab", "中", "中e\u{301}", #"«\u{»"#, "«0}»"])
    #expect(text.lines(ofColumns: 12) == [text])
    #expect(SafeText.empty.lines(ofColumns: 2) == [.empty])
  }
}
