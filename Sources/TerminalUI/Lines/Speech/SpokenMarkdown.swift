import TerminalPrimitives

/// Markdown for those who listen, line by line as it comes: its signs are told in words or left out.
///
/// Only what a line says by itself is understood, and a table, whose head waits for the line after it. A stretch of emphasis
/// that goes over the end of a line keeps its signs.
struct SpokenMarkdown: Equatable {
  private enum Place: Equatable {
    case prose
    case code(SpokenCode)
    case table(SpokenTable)
  }

  private var place = Place.prose
  /// It may be the head of a table.
  private var held: String?
  private var isInList = false

  /// All of a text.
  static func lines(of text: String) -> [String] {
    var markdown = SpokenMarkdown()
    return markdown.tell(text) + markdown.end()
  }

  /// - Parameter text: what has come of the text, up to the end of a line or of the text.
  mutating func tell(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return text.trimmingLastLineFeed.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      tell(line: String($0.last == "\r" ? $0.dropLast() : $0))
    }
  }

  /// What is still to be told when nothing more comes.
  mutating func end() -> [String] {
    let lines = takeHeld() + closing
    self = SpokenMarkdown()
    return lines
  }

  private var closing: [String] {
    switch place {
    case .prose: []
    case .code: [SpokenCode.end]
    case .table: [SpokenTable.end]
    }
  }

  private mutating func tell(line: String) -> [String] {
    switch place {
    case .prose: break
    case .code(let code):
      switch code.read(line) {
      case .code(let text): return [Self.indentation + text]
      case .end:
        place = .prose
        return [SpokenCode.end]
      case .notCode:
        place = .prose
        return [SpokenCode.end] + tell(line: line)
      }
    case .table(let table):
      if let row = table.row(line) { return [row] }
      place = .prose
      return [SpokenTable.end] + tell(line: line)
    }
    if let head = held {
      held = nil
      guard let table = SpokenTable(head: head, delimiter: line) else { return paragraph(head) + tell(line: line) }
      place = .table(table)
      return [table.opening]
    }
    guard SpokenTable.isRow(line) else { return paragraph(line) }
    held = line
    return []
  }

  private mutating func takeHeld() -> [String] {
    defer { held = nil }
    return held.map { paragraph($0) } ?? []
  }

  private mutating func paragraph(_ line: String) -> [String] {
    let text = line.trimmingBlanksBefore
    guard !text.isEmpty else { return [""] }
    let blanks = line.utf8.dropLast(text.utf8.count)
    let indentation = blanks.reduce(0) { $0 + ($1 == ASCII.tab ? Self.codeIndentation : 1) }
    if indentation >= Self.codeIndentation, !isInList { return [line] }
    if indentation == 0 { isInList = false }
    guard MarkdownGuard.admits(line) else { return [line] }
    return block(text, indentation: indentation)
  }

  /// - Parameter text: without blanks before it.
  private mutating func block(_ text: String, indentation: Int, isQuoted: Bool = false) -> [String] {
    if let code = SpokenCode(opening: text, indentation: indentation, isQuoted: isQuoted) {
      place = .code(code)
      return [code.opening]
    }
    switch SpokenMark(text) {
    case .rule: return []
    case .heading(let words): return ["heading: \(SpokenInline.words(of: words))"]
    case .quote(let rest):
      return prefixed("quote: ", block(rest, indentation: indentation, isQuoted: true))
    case .item(let word, let rest):
      isInList = true
      return prefixed(word, block(rest, indentation: indentation, isQuoted: isQuoted))
    case nil: return [SpokenInline.words(of: text)]
    }
  }

  private func prefixed(_ word: String, _ lines: [String]) -> [String] {
    guard let first = lines.first, !first.isEmpty else { return lines }
    return [word + first] + lines.dropFirst()
  }

  /// Code stands further in, so that none of it can pass for a word about it.
  private static let indentation = "  "
  /// Columns from which on a line is code (CommonMark 4.4).
  private static let codeIndentation = 4
}

extension String {
  /// The blanks are spaces and tabs.
  var trimmingBlanksBefore: String { String(unicodeScalars.drop { $0 == " " || $0 == "\t" }) }
}
