import TerminalPrimitives

/// The rows of a draft near its caret.
struct DraftRows: Sendable {
  let lines: [SafeText]
  let caret: Position
  /// The rows that the laid out part takes, at least one.
  let rows: Int
  /// Whether nothing of the draft stands above the laid out part, and below it.
  let isWhole: (above: Bool, below: Bool)

  /// Lines and bytes of the draft laid out on either side of the caret: more never fits the composer's share of a screen.
  private static let reach = (lines: 40, bytes: 16_384)

  init(_ draft: DraftText, _ wrap: DraftWrap) {
    let before = draft.buffer.beforeCursor.end(lines: Self.reach.lines, bytes: Self.reach.bytes)
    let after = draft.buffer.afterCursor.beginning(lines: Self.reach.lines, bytes: Self.reach.bytes)
    caret = Self.caret(behind: Self.wrap(before, draft.pastes, wrap), wrap)
    lines = Self.wrap(draft.buffer.text[before.startIndex..<after.endIndex], draft.pastes, wrap)
    rows = max(lines.count, caret.row + 1)
    let text = draft.buffer.text
    isWhole = (before.startIndex == text.startIndex, after.endIndex == text.endIndex)
  }

  static func wrap(_ text: Substring, _ pastes: [PasteSign: FoldedPaste], _ wrap: DraftWrap) -> [SafeText] {
    lines(text, pastes, wrap.repertoire).flatMap { $0.lines(ofColumns: wrap.columns) }
  }

  /// Where the caret stands behind rows: behind a full one, in the next.
  static func caret(behind rows: [SafeText], _ wrap: DraftWrap) -> Position {
    let columns = rows.last?.columns ?? 0
    return columns >= wrap.columns
      ? Position(row: rows.count, column: 0) : Position(row: rows.count - 1, column: columns)
  }

  /// Each line of the text, with the labels of pastes in the place of their signs.
  private static func lines(
    _ text: Substring, _ pastes: [PasteSign: FoldedPaste], _ repertoire: Repertoire
  ) -> [SafeText] {
    var lines: [SafeText] = [.empty]
    func append(_ more: [SafeText]) {
      lines[lines.count - 1] += more.first ?? .empty
      lines += more.dropFirst()
    }
    var rest = text
    for (sign, range) in PasteSign.all(in: text) {
      guard let paste = pastes[sign] else { continue }
      append(SafeText.prose(text[rest.startIndex..<range.lowerBound], in: repertoire))
      append([paste.label(number: sign.number, in: repertoire)])
      rest = text[range.upperBound...]
    }
    append(SafeText.prose(rest, in: repertoire))
    return lines
  }
}

extension Substring {
  /// The last lines, at most so many and so many bytes.
  fileprivate func end(lines: Int, bytes: Int) -> Substring {
    var left = lines
    var start = utf8.index(endIndex, offsetBy: -bytes, limitedBy: startIndex) ?? startIndex
    let limit = start
    start = endIndex
    while start > limit {
      let previous = utf8.index(before: start)
      if utf8[previous] == UInt8(ascii: "\n") {
        left -= 1
        if left == 0 { break }
      }
      start = previous
    }
    return self[unicodeScalars.index(roundingDown: start)...]
  }

  /// The first lines, at most so many and so many bytes.
  fileprivate func beginning(lines: Int, bytes: Int) -> Substring {
    var left = lines
    let limit = utf8.index(startIndex, offsetBy: bytes, limitedBy: endIndex) ?? endIndex
    let end = self[..<unicodeScalars.index(roundingDown: limit)].utf8.firstIndex { byte in
      if byte == UInt8(ascii: "\n") { left -= 1 }
      return left == 0
    }
    return self[..<(end ?? unicodeScalars.index(roundingDown: limit))]
  }
}

extension Substring.UnicodeScalarView {
  /// The border of a scalar at or before this place.
  fileprivate func index(roundingDown place: Index) -> Index {
    guard place < endIndex else { return endIndex }
    let text = Substring(self)
    var place = place
    while place > startIndex, text.utf8[place] & 0b1100_0000 == 0b1000_0000 { place = text.utf8.index(before: place) }
    return place
  }
}
