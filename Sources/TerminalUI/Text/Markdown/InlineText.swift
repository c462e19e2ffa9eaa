import TerminalPrimitives

/// Gathers the inline text of one block, row by row as the source breaks it. Neighbours of one look are joined before
/// they are cleaned, so that cleaning sees the text as it was written.
struct InlineText {
  private struct Run {
    var text: String
    let look: Look
    /// An address: cleaned so that no scalar can pass for another.
    let isExact: Bool
  }

  private struct Look: Equatable {
    var role: Role
    var attributes: Attributes = []
  }

  private struct OpenLink {
    let row: Int
    let run: Int
  }

  private var rows: [[Run]] = [[]]
  private var looks: [Look]
  private var links: [OpenLink] = []

  init(_ role: Role) { looks = [Look(role: role)] }

  mutating func enter(_ node: MarkdownNode) {
    switch node {
    case .text(let text), .html(let text): append(text)
    case .code(let text): append("`\(text)`", Look(role: .code, attributes: look.attributes))
    case .softBreak, .lineBreak: rows.append([])
    case .emphasis: push { $0.attributes.insert(.italic) }
    case .strong: push { $0.attributes.insert(.bold) }
    case .strikethrough: append("~~")
    case .link:
      links.append(OpenLink(row: rows.count - 1, run: rows[rows.count - 1].count))
      push { $0.role = .link }
    case .image:
      append("image: ")
      links.append(OpenLink(row: rows.count - 1, run: rows[rows.count - 1].count))
      push { $0.role = .link }
    case .document, .paragraph, .heading, .quote, .list, .item, .task, .codeBlock, .htmlBlock, .rule, .table, .tableRow,
      .tableCell, .unknown:
      break
    }
  }

  mutating func leave(_ node: MarkdownNode) {
    switch node {
    case .emphasis, .strong: looks.removeLast()
    case .strikethrough: append("~~")
    case .link(let url, let title), .image(let url, let title):
      closeLink(url: url, title: title)
      looks.removeLast()
    case .text, .html, .code, .softBreak, .lineBreak, .document, .paragraph, .heading, .quote, .list, .item, .task,
      .codeBlock, .htmlBlock, .rule, .table, .tableRow, .tableCell, .unknown:
      break
    }
  }

  /// The gathered rows, cleaned.
  func spans(in repertoire: Repertoire) -> [[Span]] {
    rows.map { row in
      row.map { run in
        run.isExact
          ? Span(address: run.text, run.look.role, run.look.attributes, in: repertoire)
          : Span(SafeText.proseLine(run.text, in: repertoire), run.look.role, run.look.attributes)
      }
    }
  }

  private var look: Look { looks[looks.count - 1] }

  private mutating func push(_ change: (inout Look) -> Void) {
    var changed = look
    change(&changed)
    looks.append(changed)
  }

  private mutating func append(_ text: String, _ look: Look? = nil, isExact: Bool = false) {
    guard !text.isEmpty else { return }
    let look = look ?? self.look
    let row = rows.count - 1
    if let last = rows[row].last, last.look == look, last.isExact == isExact, links.last?.run != rows[row].count {
      rows[row][rows[row].count - 1].text += text
    } else {
      rows[row].append(Run(text: text, look: look, isExact: isExact))
    }
  }

  /// The target is shown wherever it is not the text itself.
  private mutating func closeLink(url: String, title: String) {
    guard let link = links.popLast() else { return }
    if title.isEmpty, let text = text(of: link), Self.isTarget(url, shownBy: text) {
      rows[link.row].removeSubrange(link.run...)
      append(text, isExact: true)
      return
    }
    append(" <")
    append(url, isExact: true)
    append(">")
    if !title.isEmpty { append(" \"\(title)\"") }
  }

  /// The text of a link in one row.
  private func text(of link: OpenLink) -> String? {
    guard link.row == rows.count - 1 else { return nil }
    return rows[link.row][link.run...].reduce(into: "") { $0 += $1.text }
  }

  private static func isTarget(_ url: String, shownBy text: String) -> Bool {
    text.utf8.elementsEqual(url.utf8) || (mail + text).utf8.elementsEqual(url.utf8)
  }

  private static let mail = "mailto:"
}
