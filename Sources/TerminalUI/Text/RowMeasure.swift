import TerminalPrimitives

/// Finds where the rows of a line begin and end, counted in columns of the line. Blanks at a break belong to no row.
struct RowMeasure {
  private let width: Int
  private let breaksAtBlanks: Bool
  private var rows: [Range<Int>] = []
  private var column = 0
  private var rowStart = 0
  /// The latest run of blanks.
  private var gap = 0..<0

  init(width: Int, breaksAtBlanks: Bool) {
    self.width = width
    self.breaksAtBlanks = breaksAtBlanks
  }

  mutating func add(_ text: SafeText) {
    for piece in text.pieces {
      // A token is one word, whatever stands in it.
      let isToken = piece.kind == .mark
      if piece.text.utf8.count == piece.columns {
        for byte in piece.text.utf8 {
          if isToken, byte == UInt8(ascii: "\\") { allowBreak() }
          add(columns: 1, isBlank: !isToken && byte == UInt8(ascii: " "))
        }
      } else {
        for scalar in piece.text.unicodeScalars {
          let columns = CharacterWidth.columns(of: scalar) ?? 1
          if columns == 2, !scalar.isHangul { allowBreak() }
          add(columns: columns, isBlank: scalar == " ")
        }
      }
    }
  }

  /// The rows, in order; at least one.
  mutating func finish() -> [Range<Int>] {
    let end = gap.upperBound == column && !gap.isEmpty ? max(gap.lowerBound, rowStart) : column
    rows.append(rowStart..<end)
    return rows
  }

  private mutating func add(columns: Int, isBlank: Bool) {
    if isBlank, breaksAtBlanks {
      gap = (gap.upperBound == column ? gap.lowerBound : column)..<(column + 1)
    } else if column + columns - rowStart > width, columns > 0 {
      breakRow(before: columns)
    }
    column += columns
  }

  /// A row may end here although there is no blank: between tokens, and before a sign of a script without blanks.
  private mutating func allowBreak() {
    if breaksAtBlanks, gap.upperBound < column { gap = column..<column }
  }

  private mutating func breakRow(before columns: Int) {
    if gap.upperBound > rowStart {
      if gap.lowerBound > rowStart { rows.append(rowStart..<gap.lowerBound) }
      rowStart = gap.upperBound
    }
    // A word that is longer than a row is cut; a glyph that is wider than a row stands alone.
    if column + columns - rowStart > width, column > rowStart {
      rows.append(rowStart..<column)
      rowStart = column
    }
  }
}

extension Unicode.Scalar {
  /// Korean is written with blanks between its words.
  fileprivate var isHangul: Bool { ("\u{AC00}"..."\u{D7A3}").contains(self) }
}

/// Cuts spans at columns, from the left to the right.
struct SpanCutter {
  private var rest: ArraySlice<Span>
  private var column = 0

  init(_ spans: [Span]) { rest = spans.flatMap(\.cutIntoBlocks)[...] }

  /// The spans of the next row, which must not begin before the last one ended.
  mutating func take(_ row: Range<Int>) -> [Span] {
    _ = take(columns: row.lowerBound - column)
    return take(columns: row.count)
  }

  private mutating func take(columns: Int) -> [Span] {
    var taken: [Span] = []
    var missing = columns
    while missing > 0, let span = rest.first {
      if span.text.columns <= missing {
        taken.append(span)
        rest.removeFirst()
        missing -= span.text.columns
      } else {
        let (head, tail) = span.text.split(atColumn: missing)
        taken.append(span.cut(to: head))
        rest[rest.startIndex] = span.cut(to: tail)
        missing = 0
      }
    }
    column += columns
    return taken
  }
}

extension Span {
  /// Cutting a text copies its rest, so that long ones are first halved until a copy costs no more than a few rows.
  private static let longestBlock = 1_024

  fileprivate var cutIntoBlocks: [Span] {
    guard text.columns > Self.longestBlock else { return [self] }
    let (head, tail) = text.split(atColumn: text.columns / 2)
    return cut(to: head).cutIntoBlocks + cut(to: tail).cutIntoBlocks
  }
}
