import TerminalPrimitives

/// One line of a terminal, as long as it has to be, and the place where the next character goes.
struct TerminalLine {
  private var cells: [String] = []
  private var column = 0
  private(set) var sequenceCount = 0
  /// Whether something that was written does not stand on it any more.
  private(set) var isOverwritten = false

  /// What stands on it. The second column of a wide character is empty.
  var text: String { cells.joined() }

  mutating func write(_ text: String) {
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r": column = 0
      case "\u{8}": column = max(0, column - 1)
      case "\t": column = column < Self.lastTabStop ? (column / Self.tabWidth + 1) * Self.tabWidth : column + 1
      case "\u{7}": sequenceCount += 1
      case "\u{1B}", "\u{90}", "\u{98}", "\u{9B}", "\u{9D}", "\u{9E}", "\u{9F}":
        sequenceCount += 1
        if let erasure = EscapeSequence.skip(after: scalar, in: &rest) { erase(erasure) }
      default: put(scalar)
      }
    }
  }

  /// Columns, as terminals have them unless told otherwise.
  private static let tabWidth = 8
  /// Columns: wider than any terminal. From there on a tab is a blank, so that a line of tabs is no longer than its text.
  private static let lastTabStop = 4_096

  private mutating func put(_ scalar: Unicode.Scalar) {
    // What cannot be printed takes a place of its own, so that whoever shows the line can spell it out.
    let width = CharacterWidth.columns(of: scalar) ?? 1
    guard width > 0 else {
      if column > 0, column <= cells.count { attach(scalar) }
      return
    }
    while cells.count < column + width { cells.append(" ") }
    clear(column)
    if width == 2 { clear(column + 1) }
    cells[column] = String(scalar)
    if width == 2 { cells[column + 1] = "" }
    column += width
  }

  private mutating func attach(_ scalar: Unicode.Scalar) {
    let place = cells[column - 1].isEmpty && column > 1 ? column - 2 : column - 1
    cells[place].unicodeScalars.append(scalar)
  }

  /// Half of a wide character does not stay.
  private mutating func clear(_ place: Int) {
    if cells[place].isEmpty, place > 0 { cells[place - 1] = " " }
    if place + 1 < cells.count, cells[place + 1].isEmpty { cells[place + 1] = " " }
    if cells[place] != " " { isOverwritten = true }
    cells[place] = " "
  }

  private mutating func erase(_ erasure: EscapeSequence.Erasure) {
    if !cells.isEmpty { isOverwritten = true }
    switch erasure {
    case .toEnd: if column < cells.count { cells.removeSubrange(column...) }
    case .toStart: for place in 0..<min(column + 1, cells.count) { clear(place) }
    case .all: cells = []
    }
  }
}

/// A control sequence, of which only its end and whether it erases the line matter.
enum EscapeSequence {
  enum Erasure: Equatable {
    case toEnd, toStart, all
  }

  /// Takes the rest of a sequence. One that does not end takes the rest of the line.
  static func skip(after first: Unicode.Scalar, in rest: inout Substring.UnicodeScalarView) -> Erasure? {
    var introducer = first
    if first == "\u{1B}" {
      guard let second = rest.popFirst() else { return nil }
      introducer = second
    }
    switch introducer {
    case "[", "\u{9B}": return control(&rest)
    case "]", "P", "X", "^", "_", "\u{90}", "\u{98}", "\u{9D}", "\u{9E}", "\u{9F}": skipString(&rest)
    case " "..."/":
      // Two characters or more, such as the choice of a character set.
      while let next = rest.popFirst(), (" "..."/").contains(next) {}
    default: break
    }
    return nil
  }

  /// Parameters, and the letter that says what it does.
  private static func control(_ rest: inout Substring.UnicodeScalarView) -> Erasure? {
    var parameters = ""
    while let next = rest.popFirst() {
      guard (" "..."?").contains(next) else {
        guard next == "K" else { return nil }
        return parameters == "1" ? .toStart : parameters == "2" ? .all : .toEnd
      }
      parameters.unicodeScalars.append(next)
    }
    return nil
  }

  /// A title, a link or other data, up to its terminator.
  private static func skipString(_ rest: inout Substring.UnicodeScalarView) {
    while let next = rest.popFirst() {
      if next == "\u{7}" || next == "\u{9C}" { return }
      if next == "\u{1B}", rest.first == "\\" {
        rest.removeFirst()
        return
      }
    }
  }
}
