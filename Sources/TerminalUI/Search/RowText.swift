import SessionModel
import TerminalPrimitives

/// A stretch of columns of one row. Columns are the line's own, without its indentation.
struct RowRange: Equatable, Sendable {
  let row: Int
  var columns: Range<Int>
}

/// Laid-out rows, to be searched as the text that they were before they were broken into rows. Where a row ends a word
/// may go on, if the row is full; anywhere else a blank was left out.
struct RowText {
  private struct Unit {
    /// Nil for the end of a row.
    let scalar: Unicode.Scalar?
    let row: Int
    let columns: Range<Int>
    /// Of the end of a row: whether a word may go on in the next one.
    let isFull: Bool
  }

  private var units: [Unit] = []
  private let query: SearchQuery

  /// - Parameters:
  ///   - columns: how wide a row can be.
  ///   - notation: how the text of the cell was written.
  init(
    _ rows: Range<Int>, of cell: CellLayout, columns: Int, _ query: SearchQuery, in notation: SourceText.Notation
  ) {
    self.query = query
    for index in rows {
      let row = cell[index]
      append(row.line, row: index)
      // A wide glyph leaves a column free.
      let isFull = row.indentation + row.line.columns >= columns - 1
      units.append(Unit(scalar: nil, row: index, columns: 0..<0, isFull: isFull))
    }
    if notation == .markdown { leaveOutMarks() }
  }

  /// Some are drawn: those of code.
  private mutating func leaveOutMarks() {
    var kept: [Unit] = []
    var index = 0
    while index < units.count {
      let end = units[index...].firstIndex { $0.scalar.map(query.marks.contains) != true } ?? units.count
      let after = end < units.count ? units[end].scalar : nil
      if SearchMarks.areText(between: kept.last?.scalar, and: after) { kept += units[index..<end] }
      if end < units.count { kept.append(units[end]) }
      index = end + 1
    }
    units = kept
  }

  private mutating func append(_ line: StyledLine, row: Int) {
    var column = 0
    var isIndentation = true
    for span in line.spans {
      for scalar in span.text.pieces.flatMap(\.text.unicodeScalars) {
        let width = CharacterWidth.columns(of: scalar) ?? 0
        if scalar != " ", !span.isGoingOn { isIndentation = false }
        if !isIndentation {
          let folded = query.ignoresCase ? scalar.loweredForSearch : scalar
          units.append(Unit(scalar: folded, row: row, columns: column..<(column + width), isFull: false))
        }
        column += width
      }
    }
  }

  /// A match in the rows, with the letters around it.
  struct Match: Equatable {
    let ranges: [RowRange]
    /// Nearest first.
    let before: [Unicode.Scalar]
    let after: [Unicode.Scalar]
  }

  /// Every match, from left to right and not overlapping.
  /// - Parameter context: how many letters around each are wanted.
  func matches(context: Int = 0) -> [Match] {
    let needle = query.text.unicodeScalars.map { query.ignoresCase ? $0.loweredForSearch : $0 }.map {
      $0.isBreakInSource ? " " : $0
    }
    guard let first = needle.first else { return [] }
    var matches: [Match] = []
    var start = 0
    while start < units.count {
      guard units[start].scalar == first, let end = end(of: needle, from: start) else {
        start += 1
        continue
      }
      matches.append(
        Match(
          ranges: ranges(start..<end), before: letters(units[..<start].reversed(), context),
          after: letters(units[end...], context)))
      start = end
    }
    return matches
  }

  private func end(of needle: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start
    for (offset, wanted) in needle.enumerated() {
      // A word that was cut goes on in the next row.
      if offset > 0, wanted != " ", index < units.count, units[index].scalar == nil, units[index].isFull { index += 1 }
      guard index < units.count else { return nil }
      let unit = units[index]
      guard unit.scalar == wanted || (unit.scalar == nil && wanted == " ") else { return nil }
      index += 1
    }
    return index
  }

  private func ranges(_ matched: Range<Int>) -> [RowRange] {
    var ranges: [RowRange] = []
    for unit in units[matched] where unit.scalar != nil {
      if let last = ranges.last, last.row == unit.row {
        ranges[ranges.count - 1].columns = last.columns.lowerBound..<unit.columns.upperBound
      } else {
        ranges.append(RowRange(row: unit.row, columns: unit.columns))
      }
    }
    return ranges
  }

  private func letters(_ units: some Sequence<Unit>, _ count: Int) -> [Unicode.Scalar] {
    guard count > 0 else { return [] }
    return Array(units.lazy.compactMap(\.scalar).filter(\.isLetterOrDigit).prefix(count))
  }
}

extension Unicode.Scalar {
  /// As searches compare it where case does not count: letters whose lower case is several scalars stay as they are.
  var loweredForSearch: Unicode.Scalar {
    if isASCII { return ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) | 0x20) : self }
    let lower = properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? self : self
  }

  var isBreakInSource: Bool { self == "\n" || self == "\t" || self == "\r" }
}
