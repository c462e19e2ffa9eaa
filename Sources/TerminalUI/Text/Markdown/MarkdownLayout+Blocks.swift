import TerminalPrimitives

extension MarkdownLayout {
  mutating func beginParagraph(at place: MarkdownLines) {
    separate(from: place)
    inline = InlineText(.text)
  }

  mutating func endParagraph() {
    addInline(containers.indentationOfNextBlock())
  }

  /// Items at the margin come one by one, so that a list goes on with the number that the one before it has left.
  mutating func enterList(_ first: ListNumber?) {
    let isAtMargin = containers.isEmpty
    let known = nextNumber.flatMap { next in first.flatMap { isAtMargin && $0.goesOn(next) ? next : nil } }
    containers.enterList(first: known ?? first)
  }

  mutating func leaveList() {
    let next = containers.nextNumber
    containers.leave()
    if containers.isEmpty { nextNumber = next }
  }

  mutating func beginHeading(at place: MarkdownLines) {
    separate(from: place, isApart: true)
    inline = InlineText(.heading)
  }

  /// The level stays readable as the number of its signs.
  mutating func endHeading(level: Int) {
    let signs = Indentation(first: [Span("\(.repeated("#", count: level)) ", .heading)])
    addInline(containers.indentationOfNextBlock().followed(by: signs))
  }

  mutating func addCode(_ text: String, info: String, at place: MarkdownLines) {
    separate(from: place, isApart: true)
    let indentation = containers.indentationOfNextBlock()
    let block = CodeBlock(format: format)
    lines += block.head(info, indentation: indentation)
    var highlighter = CodeHighlighter(fence: info)
    lines += block.rows(
      of: text, highlighter: &highlighter, indentation: info.isEmpty ? indentation : indentation.afterFirst)
  }

  /// HTML is text like any other.
  mutating func addVerbatim(_ text: String, at place: MarkdownLines) {
    separate(from: place)
    var indentation = containers.indentationOfNextBlock()
    let rows = format.lines(of: text)
    // A comment takes the empty lines behind it for its own.
    let end = rows.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    for line in rows[..<end] {
      lines += WordWrap.wrap(line, .text, width: format.columns, indentation: indentation)
      indentation = indentation.afterFirst
    }
  }

  mutating func addRule(at place: MarkdownLines) {
    separate(from: place)
    let indentation = containers.indentationOfNextBlock()
    let columns = min(Self.longestRule, format.columns - indentation.columns)
    lines.append(StyledLine(indentation.first + [Span(.repeated(format.symbols.horizontal, count: columns), .rule)]))
  }

  /// Columns. Shorter than the screen is wide, so that it is not taken for a border of ours.
  private static let longestRule = 24

  /// An empty row before a block, where the source has an empty line or one of the two neighbours stands apart.
  private mutating func separate(from place: MarkdownLines, isApart: Bool = false) {
    let isAtMargin = containers.isEmpty
    if !lines.isEmpty, source.isEmpty(line: place.first - 1) || (isAtMargin && (isApart || isAfterApartBlock)) {
      lines.append(containers.gap)
    }
    isAfterApartBlock = isApart && isAtMargin
  }

  private mutating func addInline(_ indentation: Indentation) {
    var indentation = indentation
    for row in inline?.spans(in: format.repertoire) ?? [] {
      lines += WordWrap.wrap(row, width: format.columns, indentation: indentation)
      indentation = indentation.afterFirst
    }
    inline = nil
  }
}

extension MarkdownLayout {
  mutating func beginTable(_ alignments: [MarkdownTable.Alignment], at place: MarkdownLines) {
    separate(from: place, isApart: true)
    table = MarkdownTable(alignments, at: place)
  }

  mutating func beginTableRow(isHeader: Bool, at place: MarkdownLines) {
    table?.beginRow(isHeader: isHeader, cellsInSource: source.cellCount(ofLine: place.first))
  }

  mutating func beginTableCell() {
    inline = InlineText(table?.isInHeader == true ? .strong : .text)
  }

  mutating func endTableCell() {
    table?.addCell(inline?.spans(in: format.repertoire).first ?? [])
    inline = nil
  }

  mutating func endTable() {
    guard let table else { return }
    if table.hasExcessCells || (endsLater && source.isLast(line: table.place.last)) {
      addVerbatim(source.text(of: table.place), at: table.place)
    } else {
      lines += table.lines(format, indentation: containers.indentationOfNextBlock())
    }
    self.table = nil
  }
}

extension MarkdownNode {
  /// Whether no list at the margin goes on behind it.
  var endsList: Bool {
    switch self {
    case .document, .list, .item, .task, .unknown: false
    case .paragraph, .heading, .quote, .codeBlock, .htmlBlock, .rule, .table, .tableRow, .tableCell, .text, .softBreak,
      .lineBreak, .code, .html, .emphasis, .strong, .strikethrough, .link, .image:
      true
    }
  }
}
