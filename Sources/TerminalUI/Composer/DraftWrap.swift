import TerminalPrimitives

/// How a draft is broken into rows on the screen: the way from row to row, for keys that go by what a person sees.
struct DraftWrap: Equatable, Sendable {
  let columns: Int
  let repertoire: Repertoire

  /// Bytes of a line looked at on either side of the cursor, so that a key in a huge line costs no more than another.
  private static let reach = 16_384

  init(columns: Int, repertoire: Repertoire) {
    self.columns = max(2, columns)
    self.repertoire = repertoire
  }

  /// The place in the row above or below the cursor's, in the same column or before it; nil where there is no such row.
  func place(inNeighbour direction: TextBuffer.VerticalDirection, in draft: DraftText) -> Int? {
    let buffer = draft.buffer
    let line = line(around: buffer.cursor, in: draft)
    let caret = line.position(of: buffer.cursor)
    switch direction {
    case .up:
      if caret.row > 0 { return line.place(row: caret.row - 1, column: caret.column) }
      guard buffer.lineStart > 0 else { return nil }
      let before = self.line(around: buffer.lineStart - 1, in: draft)
      return before.place(row: before.lastRow, column: caret.column)
    case .down:
      if caret.row < line.lastRow { return line.place(row: caret.row + 1, column: caret.column) }
      guard buffer.lineEnd < buffer.count else { return nil }
      return self.line(around: buffer.lineEnd + 1, in: draft).place(row: 0, column: caret.column)
    }
  }

  /// The line of a place, as far as it is within reach.
  private func line(around place: Int, in draft: DraftText) -> WrappedLine {
    var border = draft.buffer
    border.move(to: max(border.lineStart(of: place), place - Self.reach))
    let start = border.cursor
    border.move(to: min(border.lineEnd(of: place), place + Self.reach))
    let text = border.text[border.index(at: start)..<border.index]
    return WrappedLine(start: start, text: text, pastes: draft.pastes, wrap: self)
  }
}

/// One line of a draft, broken into rows.
private struct WrappedLine {
  /// Where it begins in the draft, in bytes.
  let start: Int
  let text: Substring
  let pastes: [PasteSign: FoldedPaste]
  let wrap: DraftWrap

  /// A row that is only there for a caret behind a full one does not count.
  var lastRow: Int {
    let end = position(of: text.endIndex)
    return end.column == 0 ? max(0, end.row - 1) : end.row
  }

  func position(of place: Int) -> Position {
    position(of: text.utf8.index(text.startIndex, offsetBy: place - start))
  }

  /// The last place in a row that is not behind a column.
  func place(row: Int, column: Int) -> Int {
    let places = Array(text.indices) + [text.endIndex]
    var (low, high) = (0, places.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      let position = position(of: places[middle])
      let isBehind = (position.row, position.column) > (row, column)
      if isBehind { high = middle - 1 } else { low = middle }
    }
    // A wide glyph or a folded paste can leave the row without a place so far to the left.
    if position(of: places[low]).row < row, low + 1 < places.count { low += 1 }
    return start + text.utf8.distance(from: text.startIndex, to: places[low])
  }

  private func position(of place: Substring.Index) -> Position {
    DraftRows.caret(behind: DraftRows.wrap(text[..<place], pastes, wrap), wrap)
  }
}
