import TerminalPrimitives

/// A table while it is read, and its rows on the screen: columns side by side where they fit, else one line per cell.
struct MarkdownTable {
  private struct Row {
    var cells: [[Span]] = []
    let isHeader: Bool
  }

  /// How the cells of a column stand in it.
  enum Alignment: Equatable {
    case leading, centered, trailing

    fileprivate func blanksBefore(in room: Int) -> Int {
      switch self {
      case .leading: 0
      case .centered: room / 2
      case .trailing: room
      }
    }
  }

  let place: MarkdownLines
  /// Whether a row has cells that the head has not: the parser drops them.
  private(set) var hasExcessCells = false
  private let alignments: [Alignment]
  private var rows: [Row] = []

  init(_ alignments: [Alignment], at place: MarkdownLines) {
    self.alignments = alignments
    self.place = place
  }

  var isInHeader: Bool { rows.last?.isHeader ?? false }

  mutating func beginRow(isHeader: Bool, cellsInSource: Int) {
    rows.append(Row(isHeader: isHeader))
    if cellsInSource > alignments.count { hasExcessCells = true }
  }

  mutating func addCell(_ spans: [Span]) {
    guard !rows.isEmpty else { return }
    rows[rows.count - 1].cells.append(spans)
  }

  func lines(_ format: TextFormat, indentation: Indentation) -> [StyledLine] {
    let widths = columnWidths
    let total = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1)
    let fits = total <= format.columns - indentation.columns
    return fits ? aligned(widths, indentation, format) : folded(indentation, format)
  }

  /// Columns between columns.
  private static let gap = 2

  private var columnWidths: [Int] {
    rows.reduce(into: []) { widths, row in
      for (index, cell) in row.cells.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], StyledLine(cell).columns)
      }
    }
  }

  private func aligned(_ widths: [Int], _ indentation: Indentation, _ format: TextFormat) -> [StyledLine] {
    let lines = rows.flatMap { row in
      let line = padded(row.cells, to: widths)
      return row.isHeader ? [line, rule(below: widths, format)] : [line]
    }
    return lines.enumerated().map { index, line in
      StyledLine((index == 0 ? indentation.first : indentation.rest) + line)
    }
  }

  private func padded(_ cells: [[Span]], to widths: [Int]) -> [Span] {
    var line: [Span] = []
    var owed = 0
    for (column, cell) in cells.enumerated() {
      let room = widths[column] - StyledLine(cell).columns
      let before = cell.isEmpty ? room : alignment(of: column).blanksBefore(in: room)
      owed += before
      if !cell.isEmpty {
        if owed > 0 { line.append(Span(SafeText(blanks: owed), .text)) }
        line += cell
        owed = 0
      }
      owed += room - before + Self.gap
    }
    return line
  }

  private func alignment(of column: Int) -> Alignment {
    column < alignments.count ? alignments[column] : .leading
  }

  private func rule(below widths: [Int], _ format: TextFormat) -> [Span] {
    padded(widths.map { [Span(.repeated(format.symbols.horizontal, count: $0), .rule)] }, to: widths)
  }

  /// `head: cell`, line by line, with an empty line between the rows of the table.
  private func folded(_ indentation: Indentation, _ format: TextFormat) -> [StyledLine] {
    let heads = rows.first(where: \.isHeader)?.cells ?? []
    let records = rows.filter { !$0.isHeader }.map { labelled($0.cells, with: heads) }
    var lines: [StyledLine] = []
    // Without a second row the head is all there is.
    for (index, record) in (records.isEmpty ? [heads] : records).enumerated() {
      if index > 0 { lines.append(.empty) }
      for cell in record {
        let place = lines.isEmpty ? indentation : indentation.afterFirst
        lines += WordWrap.wrap(cell, width: format.columns, indentation: place.hanging(by: Self.gap))
      }
    }
    return lines
  }

  private func labelled(_ cells: [[Span]], with heads: [[Span]]) -> [[Span]] {
    cells.enumerated().map { column, cell in
      guard column < heads.count, !heads[column].isEmpty else { return cell }
      return heads[column] + [Span(": ", .strong)] + cell
    }
  }
}
