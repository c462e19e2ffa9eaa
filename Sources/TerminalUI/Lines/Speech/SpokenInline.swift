/// The words of a line of Markdown, without the signs around them.
struct SpokenInline {
  private var text = ""
  /// Where the texts of open links begin, in bytes.
  private var links: [Int] = []

  static func words(of line: String) -> String {
    guard line.utf8.contains(where: { signs[Int($0)] }), line.utf8.count <= MarkdownPart.longestProse,
      MarkdownGuard.admits(line), let tree = MarkdownTree(MarkdownEscapes.encode(line))
    else { return line }
    var inline = SpokenInline()
    tree.walk { event in
      switch event {
      case .enter(let node, _): inline.enter(node)
      case .leave(let node): inline.leave(node)
      }
    }
    let words = inline.text.trimmingLastLineFeed
    return words.isEmpty ? line : words
  }

  /// Lines without them are what they say.
  private static let signs = ASCII.table("*_`~[<\\&")
  /// What an address may be written without (GFM 6.9).
  private static let schemesLeftOut = ["", "mailto:", "http://"]

  private mutating func enter(_ node: MarkdownNode) {
    switch node {
    case .text(let words), .code(let words), .html(let words), .htmlBlock(let words), .codeBlock(_, let words):
      text += words
    case .softBreak, .lineBreak: text += " "
    case .strikethrough: text += "(struck out: "
    case .link: links.append(text.utf8.count)
    case .image:
      text += "image: "
      links.append(text.utf8.count)
    case .document, .paragraph, .heading, .quote, .list, .item, .task, .rule, .table, .tableRow, .tableCell, .emphasis,
      .strong, .unknown:
      break
    }
  }

  private mutating func leave(_ node: MarkdownNode) {
    switch node {
    case .strikethrough: text += ")"
    case .link(let url, let title), .image(let url, let title):
      guard let start = links.popLast() else { return }
      let shown = String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
      let isShown = Self.schemesLeftOut.contains { "\($0)\(shown)".utf8.elementsEqual(url.utf8) }
      if !isShown || !title.isEmpty { text += title.isEmpty ? " (link: \(url))" : " (link: \(url), \(title))" }
    case .text, .html, .code, .softBreak, .lineBreak, .document, .paragraph, .heading, .quote, .list, .item, .task,
      .codeBlock, .htmlBlock, .rule, .table, .tableRow, .tableCell, .emphasis, .strong, .unknown:
      break
    }
  }
}
