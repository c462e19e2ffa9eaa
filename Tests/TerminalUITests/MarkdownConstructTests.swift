import SessionModel
import TerminalPrimitives
import TerminalUI
import TestSupport
import Testing

/// Every construct of the corpus: as it is drawn, and as it grows.
@Suite struct MarkdownConstructTests {
  private static let columns = 60
  private static let format = TextFormat.columns(columns)

  @Test func `the corpus has the 120 constructs that are asked for, each with a name of its own`() {
    #expect(MarkdownCorpus.all.count >= 120)
    #expect(Set(MarkdownCorpus.all.map(\.name)).count == MarkdownCorpus.all.count)
  }

  /// Constructs on one golden screen.
  private static let page = 24

  @Test(arguments: Array(stride(from: 0, to: MarkdownCorpus.all.count, by: page)))
  func `constructs are drawn as they were agreed`(first: Int) {
    let constructs = MarkdownCorpus.all[first..<min(first + Self.page, MarkdownCorpus.all.count)]
    let lines = constructs.flatMap { construct in
      let title = SafeText.proseLine("<<< \(construct.name)", in: .unicode)
      return [StyledLine([Span(title, .statusStrong)])] + Markdown.lines(construct.markdown, Self.format)
    }
    var grid = CellGrid(size: Size(rows: lines.count, columns: Self.columns + 1))
    for (row, line) in lines.enumerated() {
      line.draw(into: &grid, row: row, column: 0, limit: Self.columns + 1, theme: .standard)
    }
    expectGrid(grid, matches: "markdown-\(first / Self.page + 1)")
  }

  /// Words whose letters are names of other letters.
  private static let spelledOut: Set = ["entities", "no entity"]

  @Test(arguments: MarkdownCorpus.all, [18, columns, 100])
  func `every word is on the screen, and no row is too wide`(construct: MarkdownConstruct, columns: Int) {
    let lines = Markdown.lines(construct.markdown, .columns(columns))
    #expect(lines.allSatisfy { $0.columns <= columns })
    guard !Self.spelledOut.contains(construct.name) else { return }
    let shown = lines.texts.joined().lowercased().filter { $0.isLetter }
    for word in construct.markdown.lowercased().split(whereSeparator: { !$0.isLetter }) {
      #expect(shown.contains(word), "\(word) in \(lines.texts)")
    }
  }

  @Test(arguments: MarkdownCorpus.all) func `cut at every byte it is drawn, and ends as if it had come whole`(
    construct: MarkdownConstruct
  ) {
    let bytes = Array(construct.markdown.utf8)
    let whole = Markdown.lines(construct.markdown, Self.format)
    for count in 0...bytes.count {
      let start = String(decoding: bytes[..<count], as: UTF8.self)
      var text = StreamedText(start)
      var stream = MarkdownStream(Self.format)
      stream.update(text, isComplete: false)
      #expect(stream.lines.allSatisfy { $0.columns <= Self.columns })
      // Half a character never comes by itself: texts travel as JSON.
      guard start.utf8.count == count, start.utf8.elementsEqual(bytes[..<count]) else { continue }
      let settled = stream.settledLines
      text.append(String(decoding: bytes[count...], as: UTF8.self))
      stream.update(text, isComplete: true)
      #expect(stream.lines == whole, "cut after \(count) bytes")
      #expect(Array(whole.prefix(settled.count)) == settled, "cut after \(count) bytes")
    }
  }

  /// A table is set in columns once, when it is whole: as many rows as before stand there then.
  private static let endsInColumns: Set = [
    "table then text", "two tables", "everything at once", "table of a head only", "table that is too wide",
  ]

  @Test(arguments: MarkdownCorpus.all) func `nothing above the line that grows moves`(construct: MarkdownConstruct) {
    guard !Self.endsInColumns.contains(construct.name) else { return }
    var stream = MarkdownStream(Self.format)
    var text = StreamedText()
    var before: [String] = []
    for scalar in construct.markdown.unicodeScalars {
      text.append(String(scalar))
      stream.update(text, isComplete: false)
      let rows = stream.lines.texts
      #expect(
        Array(rows.prefix(max(0, before.count - 1))) == Array(before.dropLast()),
        "after \(text.string.debugDescription)")
      before = rows
    }
  }
}
