import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import TerminalUI

@Suite struct TextMarkdownStreamTests {
  private let format = TextFormat.columns(40)

  /// The rows after each piece, and at the end.
  private func stream(_ pieces: [String], _ check: ([StyledLine], String) -> Void = { _, _ in }) -> [StyledLine] {
    var text = StreamedText()
    var stream = MarkdownStream(format)
    var soFar = ""
    for piece in pieces {
      text.append(piece)
      soFar += piece
      stream.update(text, isComplete: false)
      check(stream.lines, soFar)
    }
    stream.update(text, isComplete: true)
    return stream.lines
  }

  private func pieces(of text: String, longest: Int, _ generator: inout SeededGenerator) -> [String] {
    var scalars = Array(text.unicodeScalars)[...]
    var pieces: [String] = []
    while !scalars.isEmpty {
      let piece = scalars.prefix(Int.random(in: 1...longest, using: &generator))
      pieces.append(piece.reduce(into: "") { $0.unicodeScalars.append($1) })
      scalars = scalars[piece.endIndex...]
    }
    return pieces
  }

  @Test(arguments: 1...8) func `any chunking ends in the rows of the whole`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let whole = Markdown.lines(sampleDocument, format)
    for longest in [seed == 1 ? 1 : 4, 30, 200] {
      #expect(stream(pieces(of: sampleDocument, longest: longest, &generator)) == whole)
    }
  }

  @Test func `rows that are settled never change again`() {
    var generator = SeededGenerator(seed: 3)
    var text = StreamedText()
    var stream = MarkdownStream(format)
    var settled: [StyledLine] = []
    for piece in pieces(of: sampleDocument, longest: 9, &generator) {
      text.append(piece)
      stream.update(text, isComplete: false)
      #expect(Array(stream.settledLines.prefix(settled.count)) == settled)
      settled = stream.settledLines
    }
    #expect(settled.count > 30)
  }

  @Test func `at every empty line the rows are those of the text so far`() {
    _ = stream(sampleDocument.split(separator: "\n", omittingEmptySubsequences: false).map { $0 + "\n" }) {
      rows, soFar in
      guard soFar.hasSuffix("\n\n") else { return }
      #expect(rows == Markdown.lines(soFar, format))
    }
  }

  @Test func `a line that may become markup is held back until it is whole`() {
    var text = StreamedText("Title\n-")
    var stream = MarkdownStream(format)
    stream.update(text, isComplete: false)
    #expect(stream.lines.texts == ["Title"])
    text.append(" item")
    stream.update(text, isComplete: false)
    #expect(stream.lines.texts == ["Title", "• item"])
  }

  @Test func `a line of code without end is laid out once, and ends in the rows of the whole`() {
    var generator = SeededGenerator(seed: 5)
    let line = String(repeating: "{\"key\": \"Wörter 世界\"},", count: 2_000)
    let source = "```json\n\(line)\n```\nbehind it\n"
    var text = StreamedText()
    var stream = MarkdownStream(format)
    for piece in pieces(of: source, longest: 3_000, &generator) {
      text.append(piece)
      stream.update(text, isComplete: false)
      let open = stream.lines.count - stream.settledLines.count
      #expect(open <= MarkdownPart.longestProse / 10)
    }
    stream.update(text, isComplete: true)
    #expect(stream.lines == Markdown.lines(source, format))
    #expect(stream.lines.texts.suffix(1) == ["behind it"])
  }

  @Test func `a stretch of a long line of code that looks like a fence closes nothing`() {
    let line = String(repeating: "x", count: MarkdownPart.longestProse) + "```"
    let source = "```\n\(line)\nstill code\n```\n"
    #expect(Markdown.lines(source, format).texts.suffix(2) == ["  ```", "  still code"])
    #expect(stream([source]) == Markdown.lines(source, format))
  }

  /// Each made a delta cost the square of what stood before it.
  @Test(arguments: ["<", "<a", "&a", "[", "`a``", "*_"])
  func `marks without end cost no more for each delta`(mark: String) {
    let piece = String(repeating: mark, count: 20)
    let source = Array(repeating: piece, count: 400)
    let words = ThreadTime.seconds { _ = stream(Array(repeating: "some words and some more of them\n", count: 400)) }
    let marks = ThreadTime.seconds { _ = stream(source) }
    #expect(marks < max(words, 0.1) * 100)
  }

  @Test func `a block of code grows row by row`() {
    var text = StreamedText("a\n```swift\nlet x = 1\nlet y")
    var stream = MarkdownStream(format)
    stream.update(text, isComplete: false)
    #expect(stream.lines.texts == ["a", "", "swift:", "  let x = 1", "  let y"])
    text.append(" = 2\n``")
    stream.update(text, isComplete: false)
    #expect(stream.lines.texts == ["a", "", "swift:", "  let x = 1", "  let y = 2"])
    text.append("`\nend")
    stream.update(text, isComplete: true)
    #expect(stream.lines.texts == ["a", "", "swift:", "  let x = 1", "  let y = 2", "", "end"])
  }

  @Test func `a shorter text is another text`() {
    var stream = MarkdownStream(format)
    stream.update(StreamedText("one\n\ntwo\n\nthree"), isComplete: false)
    stream.update(StreamedText("x"), isComplete: true)
    #expect(stream.lines.texts == ["x"])
  }

  @Test func `what is laid out again is bounded however long the message is`() {
    var stream = MarkdownStream(format)
    var text = StreamedText()
    for line in 0..<1_200 {
      text.append("- item \(line) with **bold** text\n")
      stream.update(text, isComplete: false)
      #expect(stream.count - stream.settledLines.count <= 600)
    }
    stream.update(text, isComplete: true)
    #expect(stream.count == 1_200)
  }

  @Test func `of a paragraph without an end little is laid out again, in any chunking alike`() {
    let lines = String(repeating: "words of an answer, some of them **bold**\n", count: 400)
    var generator = SeededGenerator(seed: 7)
    #expect(stream(pieces(of: lines, longest: 700, &generator)) == Markdown.lines(lines, format))
    var grown = MarkdownStream(format)
    grown.update(StreamedText(lines), isComplete: false)
    #expect(grown.count == 400)
    #expect(grown.count - grown.settledLines.count < 60)
    let cut = String(repeating: "abc ", count: 4_500) + "\n" + lines
    #expect(stream(pieces(of: cut, longest: 700, &generator)) == Markdown.lines(cut, format))
  }

  @Test func `a table far longer than a paragraph is one table`() {
    let rows = String(repeating: "| some words | more |\n", count: 300)
    let lines = Markdown.lines("Before it:\n| a | b |\n|---|---|\n" + rows, format)
    #expect(lines.texts.count { $0.contains("some words") } == 300)
    #expect(!lines.texts.contains { $0.hasPrefix("|") })
  }

  @Test func `a single line without an end is cut where it must be, in any chunking alike`() {
    let line = String(repeating: "word ", count: 5_000)
    var generator = SeededGenerator(seed: 5)
    #expect(stream(pieces(of: line, longest: 3_000, &generator)) == Markdown.lines(line, format))
    let marks = String(repeating: "abc ", count: 4_096) + "```swift\nmore\n"
    #expect(stream(pieces(of: marks, longest: 3_000, &generator)) == Markdown.lines(marks, format))
    let word = String(repeating: "é", count: 20_000)
    #expect(stream(pieces(of: word, longest: 3_000, &generator)) == Markdown.lines(word, format))
    #expect(Markdown.lines(word, format).texts.joined() == word)
  }
}
