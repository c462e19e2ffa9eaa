/// A place in a file, both counted from 1; columns are Unicode scalars, as the parser counts them.
package struct TextPosition: Equatable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  init(after text: some StringProtocol) {
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      column = scalar == "\n" ? 1 : column + 1
      line += scalar == "\n" ? 1 : 0
    }
    self.init(line: line, column: column)
  }

  package static func < (one: TextPosition, other: TextPosition) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}
