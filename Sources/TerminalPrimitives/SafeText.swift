/// Text that may be drawn: made from our own literals, or from anything else only through the cleaning functions.
///
/// Every scalar in it is assigned, printable and of known width, and no combining mark begins it.
package struct SafeText: Equatable, Hashable, Sendable {
  /// A stretch of one kind.
  package struct Piece: Equatable, Hashable, Sendable {
    package let text: String
    package let kind: Kind
    /// The width of `text` on the screen.
    package let columns: Int

    /// Whether one byte is one column. Outside ASCII no scalar has as many columns as it has bytes in UTF-8.
    var isASCII: Bool { text.utf8.count == columns }
  }

  package enum Kind: Equatable, Hashable, Sendable {
    case plain
    /// A token that stands for something not printed.
    case mark
    /// Printed as it is, but to be looked at twice.
    case warning
  }

  /// None is empty, and no two neighbours are of the same kind.
  package let pieces: [Piece]
  /// The width on the screen.
  package let columns: Int

  package static let empty = SafeText(pieces: [])

  init(pieces: [Piece]) {
    self.pieces = pieces
    columns = pieces.reduce(0) { $0 + $1.columns }
  }

  /// All pieces joined: what a person reads.
  package var text: String {
    pieces.count == 1 ? pieces[0].text : pieces.reduce(into: "") { $0 += $1.text }
  }

  package var isEmpty: Bool { pieces.isEmpty }

  package static func + (left: SafeText, right: SafeText) -> SafeText {
    [left, right].joined(separator: .empty)
  }

  package static func += (left: inout SafeText, right: SafeText) {
    left = left + right
  }
}
