import TerminalPrimitives

/// As much of a terminal as is needed to know which cells lead somewhere: places, text, scrolling, erasing, and `OSC 8`.
struct LinkReader {
  private(set) var linked: Set<Position> = []
  private let size: Size
  private var cursor = Position(row: 0, column: 0)
  private var saved = Position(row: 0, column: 0)
  private var isInLink = false

  init(rows: Int, columns: Int) { size = Size(rows: rows, columns: columns) }

  mutating func read(_ bytes: [UInt8]) {
    var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\u{1b}": readSequence(&scalars)
      case "\r": cursor.column = 0
      case "\n": cursor.row = min(cursor.row + 1, size.rows - 1)
      case "\u{8}": cursor.column = max(0, cursor.column - 1)
      default: put(columns: CharacterWidth.columns(of: scalar) ?? 0)
      }
    }
  }

  private mutating func put(columns: Int) {
    for column in cursor.column..<(cursor.column + columns) {
      let place = Position(row: cursor.row, column: column)
      if isInLink { linked.insert(place) } else { linked.remove(place) }
    }
    cursor.column += columns
  }

  private mutating func readSequence(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    switch scalars.popFirst() {
    case "7": saved = cursor
    case "8": cursor = saved
    case "]":
      let end = scalars.firstIndex(of: "\u{1b}") ?? scalars.endIndex
      let text = String(String.UnicodeScalarView(scalars[..<end]))
      if text.hasPrefix("8;") { isInLink = text != "8;;" }
      scalars = scalars[end...].dropFirst(2)
    case "[": readControl(&scalars)
    case "(": _ = scalars.popFirst()
    default: break
    }
  }

  private mutating func readControl(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    let end = scalars.firstIndex { $0.value >= 0x40 } ?? scalars.endIndex
    let numbers = String(String.UnicodeScalarView(scalars[..<end])).split(
      separator: ";", omittingEmptySubsequences: false
    )
    .map { Int($0) ?? 0 }
    guard end < scalars.endIndex else { return scalars = [] }
    let count = max(1, numbers.first ?? 1)
    switch scalars[end] {
    case "H": cursor = Position(row: count - 1, column: max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case "d": cursor.row = count - 1
    case "G": cursor.column = count - 1
    case "A": cursor.row = max(0, cursor.row - count)
    case "B": cursor.row = min(size.rows - 1, cursor.row + count)
    case "C": cursor.column += count
    case "D": cursor.column = max(0, cursor.column - count)
    case "J": linked = linked.filter { ($0.row, $0.column) < (cursor.row, cursor.column) && numbers.first != 2 }
    case "K":
      linked = linked.filter {
        $0.row != cursor.row || (numbers.first == 1 ? $0.column > cursor.column : $0.column < cursor.column)
      }
    case "X":
      linked = linked.filter { $0.row != cursor.row || !(cursor.column..<(cursor.column + count)).contains($0.column) }
    case "b": put(columns: count)
    default: break
    }
    scalars = scalars[(end + 1)...]
  }
}
