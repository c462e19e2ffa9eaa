/// A place in a text that only moves on. Columns are scalars, as editors count them.
struct TOMLCursor {
  private let text: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var lineStart = 0

  init(_ text: String) {
    self.text = Array(text.unicodeScalars)
    if peek == "\u{FEFF}" { advance() }
  }

  /// What comes next; nil at the end.
  var peek: Unicode.Scalar? { index < text.count ? text[index] : nil }

  var position: TextPosition { TextPosition(line: line, column: index - lineStart + 1) }

  func isAt(_ scalars: String) -> Bool { text[index...].starts(with: scalars.unicodeScalars) }

  mutating func advance(by count: Int = 1) {
    for _ in 0..<count where index < text.count {
      index += 1
      if text[index - 1] == "\n" {
        line += 1
        lineStart = index
      }
    }
  }

  /// Passes what is expected; false where something else stands.
  mutating func pass(_ scalars: String) -> Bool {
    guard isAt(scalars) else { return false }
    advance(by: scalars.unicodeScalars.count)
    return true
  }

  mutating func skipBlanks() {
    while peek == " " || peek == "\t" { advance() }
  }

  mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
    var taken = String.UnicodeScalarView()
    while let scalar = peek, belongs(scalar) {
      taken.append(scalar)
      advance()
    }
    return String(taken)
  }
}
