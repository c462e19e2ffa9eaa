import SessionModel
import TerminalPrimitives
import TerminalUI
import TestSupport
import Testing

/// Random texts made of what means something in Markdown.
@Suite struct TextMarkdownFuzzTests {
  private static let atoms = [
    "a", "b ", " c", "word ", "\n", "\n", "\n\n", "    ", "  ", "- ", "* ", "1. ", "23) ", "> ", "# ", "```", "~~~",
    "`", "*", "**",
    "_", "~~", "[", "](", "]", ")", "![", "[x]: u", "<div>", "<!--", "-->", "</p>", "|", "|-|-|", "|a|b|", "---", "===",
    "\\",
    "http://e.org ", "www.f ", "g@h.i ", "\t", "\r\n", "\r", "\0", "日", "e\u{301}", "\u{10FFFF}", "[ ] ", "[x] ",
    "|x|y|\n|-|-|\n", "(u", "\"t\"", "<u>",
  ]

  private func text(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...40, using: &generator)
    return (0..<count).compactMap { _ in Self.atoms.randomElement(using: &generator) }.joined()
  }

  /// Letters but for the digits of lists, which are counted anew.
  private func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { ("a"..."z").contains($0) || $0.value > 0x2FFF }
  }

  @Test(arguments: 1...8) func `no letter is hidden, no row too wide, and streaming ends alike`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let source = text(&generator)
      let columns = Int.random(in: 18...60, using: &generator)
      let lines = Markdown.lines(source, .columns(columns))
      let wanted = letters(source.replacing("\u{10FFFF}", with: ""))
      #expect(letters(wanted, areIn: letters(lines.texts.joined())), "\(source.debugDescription)")
      #expect(lines.allSatisfy { $0.columns <= columns }, "\(source.debugDescription)")
      #expect(streamed(source, columns, &generator) == lines, "\(source.debugDescription)")
    }
  }

  private func streamed(_ source: String, _ columns: Int, _ generator: inout SeededGenerator) -> [StyledLine] {
    var text = StreamedText()
    var stream = MarkdownStream(.columns(columns))
    var rest = Array(source.unicodeScalars)[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...9, using: &generator))
      text.append(piece.reduce(into: "") { $0.unicodeScalars.append($1) })
      stream.update(text, isComplete: false)
      rest = rest[piece.endIndex...]
    }
    stream.update(text, isComplete: true)
    return stream.lines
  }

  /// Tables that do not fit are told in another order, so that only the letters are counted.
  private func letters(_ part: [Unicode.Scalar], areIn whole: [Unicode.Scalar]) -> Bool {
    var counts = whole.reduce(into: [Unicode.Scalar: Int]()) { $0[$1, default: 0] += 1 }
    for letter in part { counts[letter, default: 0] -= 1 }
    return counts.values.allSatisfy { $0 >= 0 }
  }
}
