import TerminalPrimitives

@testable import TerminalUI

/// Questions about a screen that holds foreign text.
struct ForeignGrid {
  private let rows: [[Cell]]
  private let size: Size

  init(_ grid: CellGrid) {
    size = grid.size
    rows = (0..<grid.size.rows).map { Array(grid.row($0)) }
  }

  /// Rows with a wide glyph that lacks its right half, or a right half without its glyph.
  var rowsWithHalvedGlyphs: [Int] {
    rows.indices.filter { row in
      var isWhole = true
      var awaitsHalf = false
      for cell in rows[row] {
        if cell.glyph.isContinuation != awaitsHalf { isWhole = false }
        awaitsHalf = cell.glyph.columns == 2
      }
      return !isWhole || awaitsHalf
    }
  }

  var rowsInLastColumn: [Int] { rows.indices.filter { rows[$0].last?.glyph != .blank } }

  /// Rows that begin as a rule does and are something else at their end.
  var brokenRules: [Int] {
    let rule = Symbols.unicode.horizontal.text.unicodeScalars.first?.value
    return rows.indices.filter { row in
      rows[row].prefix(2).allSatisfy { $0.glyph.base == rule } && rows[row].dropLast().last?.glyph.base != rule
    }
  }

  /// Rows of which a cell differs from the expected screen, unless that has the sign there.
  func rowsChanged(from expected: ForeignGrid, butFor sign: Unicode.Scalar) -> [Int] {
    rows.indices.filter { row in
      rows[row] != expected.rows[row]
        && zip(rows[row], expected.rows[row]).contains { $0 != $1 && $1.glyph.base != sign.value }
    }
  }

  var text: String { (0..<size.rows).map { text(ofRow: $0, before: size.columns) }.joined(separator: "\n") }

  private func text(ofRow row: Int, before column: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for cell in rows[row].prefix(column) where !cell.glyph.isContinuation {
      scalars.append(Unicode.Scalar(cell.glyph.base) ?? "?")
      for index in 0..<cell.glyph.marks.scalarCount where cell.glyph.marks[index] != 0 {
        scalars.append(Unicode.Scalar(cell.glyph.marks[index]) ?? "?")
      }
    }
    return String(scalars)
  }
}

extension ForeignGrid {
  private static let ellipsis: Unicode.Scalar = "…"

  /// All that is to be read, without blanks and the marks that text goes on; and the same without what stands beside
  /// the transcript.
  private var readings: [[Unicode.Scalar]] {
    let activity = size.columns >= Layout.leastColumnsWithActivity
    let layout = Layout(size: size, composerRows: 1, request: .none, showsActivity: activity)
    let isLeftOut: Set<Unicode.Scalar> = Set(" ".unicodeScalars).union(Symbols.unicode.child.text.unicodeScalars)
    return Set([size.columns, layout.transcript.columns.upperBound]).map { limit in
      rows.indices.flatMap { text(ofRow: $0, before: limit).unicodeScalars.filter { !isLeftOut.contains($0) } }
    }
  }

  /// Whether the text stands there in its order: whole, or as much of it as there is room for, and a sign of the cut.
  func shows(_ text: SafeText, cutAtBeginning: Bool) -> Bool {
    let wanted = Array(text.text.unicodeScalars.filter { $0 != " " })
    return readings.contains { Self.shows(wanted, in: $0, cutAtBeginning) }
  }

  private static func shows(_ wanted: [Unicode.Scalar], in all: [Unicode.Scalar], _ cutAtBeginning: Bool) -> Bool {
    guard let first = wanted.first else { return true }
    let starts = all.indices.filter { all[$0] == first }
    if starts.contains(where: { all[$0...].starts(with: wanted) }) { return true }
    let cuts = all.indices.filter { all[$0] == ellipsis }
    if cutAtBeginning { return cuts.contains { $0 + 1 < all.count && wanted.contains(all[$0 + 1]) } }
    return cuts.contains { cut in
      starts.contains { $0 < cut && wanted.starts(with: all[$0..<cut]) }
    }
  }
}
