package import TerminalPrimitives

/// A QR code in cells of a terminal, with the light border that readers need to find it. Where the signs are there a cell
/// is two modules, one above the other; else a module is two blanks. Black on white where there are colours, whatever the
/// terminal's own are; without colours light is what text is written in.
package struct QRDrawing: Equatable, Sendable {
  package let rows: [StyledLine]
  package let columns: Int

  /// Modules of light around the code (ISO/IEC 18004, 5.3.8).
  package static let quietZone = 4

  /// What the cameras of phones still read: a screen of 24 rows has no room for more.
  package static let leastQuietZone = 2

  package init(_ matrix: QRMatrix, quietZone: Int = Self.quietZone, in repertoire: Repertoire) {
    let modules = -quietZone..<matrix.size + quietZone
    switch repertoire {
    case .unicode:
      columns = modules.count
      rows = stride(from: modules.lowerBound, to: modules.upperBound, by: 2).map { row in
        let signs = modules.map { column in
          Self.sign(
            upper: matrix.isDark(row: row, column: column), lower: matrix.isDark(row: row + 1, column: column))
        }
        return StyledLine([Span(signs.joined(separator: .empty), .codeLight)])
      }
    case .ascii:
      columns = 2 * modules.count
      rows = modules.map { row in
        StyledLine(
          modules.map { column in Span("  ", matrix.isDark(row: row, column: column) ? .codeDark : .codeLight) })
      }
    }
  }

  private static func sign(upper: Bool, lower: Bool) -> SafeText {
    switch (upper, lower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }
}
