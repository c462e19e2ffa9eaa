/// The lines of a part as they were written, counted from 1 as the parser does.
struct MarkdownSource {
  private let lines: [Substring.UTF8View]

  init(_ text: String) {
    lines = text.utf8.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false).map { $0 }
  }

  /// Whether nothing but bars of quotes stands on it. A line outside the text is empty.
  func isEmpty(line: Int) -> Bool {
    guard lines.indices.contains(line - 1) else { return true }
    return lines[line - 1].allSatisfy { $0.isBlank || $0 == ASCII.carriageReturn || $0 == ASCII.greater }
  }

  /// Whether nothing follows the line, not even an empty one.
  func isLast(line: Int) -> Bool { line >= lines.count - 1 }

  func text(of range: MarkdownLines) -> String {
    let first = max(0, range.first - 1)
    let last = min(lines.count, max(first, range.last))
    return lines[min(first, last)..<last].map { String(Substring($0)) }.joined(separator: "\n")
  }

  /// Cells of a row of a table, of which the parser drops those that the head does not have.
  func cellCount(ofLine line: Int) -> Int {
    guard lines.indices.contains(line - 1) else { return 0 }
    var row = lines[line - 1]
    while let first = row.first, first.isBlank || first == ASCII.greater { row.removeFirst() }
    while let last = row.last, last.isBlank || last == ASCII.carriageReturn { row.removeLast() }
    var borders = 0
    var isEscaped = false
    for byte in row {
      if byte == ASCII.pipe, !isEscaped { borders += 1 }
      isEscaped = byte == ASCII.backslash && !isEscaped
    }
    let endsWithBorder = row.last == ASCII.pipe && !isEscaped && row.dropLast().last != ASCII.backslash
    return borders + 1 - (row.first == ASCII.pipe ? 1 : 0) - (endsWithBorder && row.count > 1 ? 1 : 0)
  }
}
