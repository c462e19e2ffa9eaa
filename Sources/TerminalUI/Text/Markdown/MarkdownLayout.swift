import TerminalPrimitives

/// Lays one part of a Markdown text out, block by block as the parser's tree is walked.
struct MarkdownLayout {
  let format: TextFormat
  let source: MarkdownSource
  var lines: [StyledLine] = []
  var containers: MarkdownContainers
  /// The text of the paragraph, heading or cell that is being read.
  var inline: InlineText?
  var table: MarkdownTable?
  let endsLater: Bool
  /// Whether the last block is one that stands apart from its neighbours.
  var isAfterApartBlock = false
  /// The number that the list at the margin goes on with, above the text and at last below it.
  var nextNumber: ListNumber?

  /// Lays the text out, or shows it as it came where the parser had better not see it.
  init(of text: String, _ format: TextFormat, after number: ListNumber? = nil) {
    self.init(of: text, format, endsLater: false, after: number)
  }

  /// The same for a text that still grows. A table at its end is shown as it comes, row by row: its columns are known
  /// only when it is whole, and what stands on the screen is not to move.
  init(ofUnfinished text: String, _ format: TextFormat, after number: ListNumber? = nil) {
    let isReadable = MarkdownGuard.admits(text)
    self.init(of: isReadable ? UnfinishedMarkup.steadied(text) : text, format, endsLater: true, after: number)
  }

  private init(of text: String, _ format: TextFormat, endsLater: Bool, after number: ListNumber?) {
    self.endsLater = endsLater
    nextNumber = number
    self.format = format
    source = MarkdownSource(text)
    containers = MarkdownContainers(format)
    guard MarkdownGuard.admits(text), let tree = MarkdownTree(MarkdownEscapes.encode(text)) else {
      nextNumber = nil
      lines = format.lines(of: text).flatMap { WordWrap.wrap($0, .text, width: format.columns) }
      return
    }
    tree.walk { event in
      switch event {
      case .enter(let node, let place): enter(node, at: place)
      case .leave(let node): leave(node)
      }
    }
  }

  private mutating func enter(_ node: MarkdownNode, at place: MarkdownLines) {
    if containers.isEmpty, node.endsList { nextNumber = nil }
    switch node {
    case .document, .unknown: break
    case .quote: containers.enterQuote()
    case .list(let first): enterList(first)
    case .item: containers.enterItem()
    case .task(let isDone): containers.enterItem(isDone: isDone)
    case .paragraph: beginParagraph(at: place)
    case .heading: beginHeading(at: place)
    case .codeBlock(let info, let text): addCode(text, info: info, at: place)
    case .htmlBlock(let text): addVerbatim(text, at: place)
    case .rule: addRule(at: place)
    case .table(let alignments): beginTable(alignments, at: place)
    case .tableRow(let isHeader): beginTableRow(isHeader: isHeader, at: place)
    case .tableCell: beginTableCell()
    case .text, .softBreak, .lineBreak, .code, .html, .emphasis, .strong, .strikethrough, .link, .image:
      inline?.enter(node)
    }
  }

  private mutating func leave(_ node: MarkdownNode) {
    switch node {
    case .quote, .item, .task:
      if containers.innermostIsEmpty { lines.append(StyledLine(containers.indentationOfNextBlock().first)) }
      containers.leave()
    case .list: leaveList()
    case .paragraph: endParagraph()
    case .heading(let level): endHeading(level: level)
    case .table(_): endTable()
    case .tableCell: endTableCell()
    case .emphasis, .strong, .strikethrough, .link, .image: inline?.leave(node)
    case .document, .unknown, .codeBlock, .htmlBlock, .rule, .tableRow, .text, .softBreak, .lineBreak, .code, .html:
      break
    }
  }
}
