/// A table while it is told: row by row, each cell with the name of its column.
struct SpokenTable: Equatable {
  private let heads: [String]

  static let end = "end of table"

  /// - Parameters:
  ///   - head: the line above `delimiter`.
  ///   - delimiter: nil where it is not the line of signs that makes a table of the one above.
  init?(head: String, delimiter: String) {
    let cells = Self.cells(of: head)
    let signs = Self.cells(of: delimiter)
    guard cells.count == signs.count, signs.allSatisfy(Self.isDelimiter) else { return nil }
    heads = cells.map(SpokenInline.words)
  }

  var opening: String { "table: \(heads.filter { !$0.isEmpty }.joined(separator: ", "))" }

  /// Nil where the line is no row.
  func row(_ line: String) -> String? {
    guard Self.isRow(line) else { return nil }
    let values = Self.cells(of: line).map(SpokenInline.words).enumerated().filter { !$1.isEmpty }
    let words = values.map { column, value in
      heads.indices.contains(column) && !heads[column].isEmpty ? "\(heads[column]): \(value)" : value
    }
    return words.isEmpty ? "an empty row" : words.joined(separator: "; ")
  }

  /// Whether a line has cells.
  static func isRow(_ line: String) -> Bool { line.utf8.contains(ASCII.pipe) && places(of: line).count > 0 }

  private static func isDelimiter(_ cell: String) -> Bool {
    var signs = cell.unicodeScalars[...]
    if signs.first == ":" { signs = signs.dropFirst() }
    if signs.last == ":" { signs = signs.dropLast() }
    return !signs.isEmpty && signs.allSatisfy { $0 == "-" }
  }

  /// What stands between the lines of a row, which may be left out at both ends.
  private static func cells(of line: String) -> [String] {
    let bytes = Array(line.utf8)
    var bounds = [-1] + places(of: line) + [bytes.count]
    let isBlank = { (range: Range<Int>) in bytes[range].allSatisfy(\.isBlank) }
    if bounds.count > 2, isBlank(0..<bounds[1]) { bounds.removeFirst() }
    if bounds.count > 2, isBlank(bounds[bounds.count - 2] + 1..<bytes.count) { bounds.removeLast() }
    return zip(bounds, bounds.dropFirst()).map { before, after in
      String(decoding: bytes[before + 1..<after], as: UTF8.self).trimmingBlanks.replacing("\\|", with: "|")
    }
  }

  /// The lines between the cells: a backslash makes one a sign of the text.
  private static func places(of line: String) -> [Int] {
    var places: [Int] = []
    var isEscaped = false
    for (place, byte) in line.utf8.enumerated() {
      if byte == ASCII.pipe, !isEscaped { places.append(place) }
      isEscaped = byte == ASCII.backslash && !isEscaped
    }
    return places
  }
}
