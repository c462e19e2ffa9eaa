package import TerminalPrimitives

/// A grid as text for golden files: its rows, then one letter per cell for its style, with a legend, and the cursor.
package struct GridSnapshot: Equatable, CustomStringConvertible {
  package let description: String

  package init(_ grid: CellGrid) {
    var legend = Legend()
    let rows = (0..<grid.size.rows).map { row in "|" + grid.row(row).map { Self.text(of: $0.glyph) }.joined() + "|" }
    let styles = (0..<grid.size.rows).map { row in
      "|" + String(grid.row(row).map { legend.letter(for: $0.style) }) + "|"
    }
    let head = ["\(grid.size.columns)x\(grid.size.rows), \(Self.text(of: grid.cursor))"]
    description = (head + rows + ["styles"] + styles + legend.lines).map { $0 + "\n" }.joined()
  }

  private static func text(of cursor: Position?) -> String {
    cursor.map { "cursor at row \($0.row), column \($0.column)" } ?? "no cursor"
  }

  private static func text(of glyph: Glyph) -> String {
    guard !glyph.isContinuation else { return "" }
    let marks = (0..<glyph.marks.scalarCount).map { glyph.marks[$0] }.filter { $0 != 0 }
    return ([glyph.base] + marks).compactMap(Unicode.Scalar.init).reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  /// The letters given to styles, in the order in which the styles appear; a dot is the plain style.
  private struct Legend {
    private var letters: [(style: Style, letter: Character)] = [(.plain, ".")]
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

    mutating func letter(for style: Style) -> Character {
      if let known = letters.first(where: { $0.style == style }) { return known.letter }
      let letter = Self.alphabet[letters.count - 1]
      letters.append((style, letter))
      return letter
    }

    var lines: [String] {
      letters.dropFirst().map { "\($0.letter) = \(Self.name(of: $0.style))" }
    }

    private static func name(of style: Style) -> String {
      let attributes: [(Attributes, String)] = [
        (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
      ]
      let names = attributes.filter { style.attributes.contains($0.0) }.map(\.1)
      return (["\(style.foreground) on \(style.background)"] + names).joined(separator: ", ")
    }
  }
}
