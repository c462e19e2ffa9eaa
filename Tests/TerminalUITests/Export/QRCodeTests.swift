import TerminalPrimitives
import TerminalUI
import Testing

@Suite struct QRCodeTests {
  private static let address = "https://github.com/copilot/tasks/0b4a2f6e-1c3d-4e5f-8a9b-0c1d2e3f4a5b"

  @Test(arguments: [
    "a", "https://github.com/copilot/tasks/task-1", address, String(repeating: "https://x.ghe.com/", count: 5),
  ])
  func `what is encoded is read back`(text: String) throws {
    let matrix = try #require(QRMatrix(encoding: text))
    #expect(QRReader(size: matrix.size, isDark: matrix.isDark).text() == text)
  }

  @Test func `an empty text and one that is too long have no code`() {
    #expect(QRMatrix(encoding: "") == nil)
    #expect(QRMatrix(encoding: String(repeating: "x", count: 3_000)) == nil)
  }

  @Test(arguments: [Repertoire.unicode, .ascii])
  func `what is drawn is the code, with four light modules on every side`(repertoire: Repertoire) throws {
    let matrix = try #require(QRMatrix(encoding: Self.address))
    let drawing = QRDrawing(matrix, in: repertoire)
    let modules = Self.modules(of: drawing, repertoire)
    let zone = QRDrawing.quietZone
    #expect(modules.allSatisfy { $0.count == matrix.size + 2 * zone })
    for (row, line) in modules.enumerated() {
      for (column, isDark) in line.enumerated() {
        #expect(isDark == matrix.isDark(row: row - zone, column: column - zone))
      }
    }
    let reader = QRReader(size: matrix.size) { modules[$0 + zone][$1 + zone] }
    #expect(reader.text() == Self.address)
  }

  @Test func `the address of a task takes 41 columns and 21 rows`() throws {
    let matrix = try #require(QRMatrix(encoding: Self.address))
    let drawing = QRDrawing(matrix, in: .unicode)
    #expect(drawing.columns == 41)
    #expect(drawing.rows.count == 21)
    #expect(drawing.rows.allSatisfy { $0.columns == 41 })
  }

  /// The modules as somebody sees them, from the cells of the drawing.
  private static func modules(of drawing: QRDrawing, _ repertoire: Repertoire) -> [[Bool]] {
    switch repertoire {
    case .unicode:
      drawing.rows.flatMap { line in
        let signs = Array(line.text)
        return [signs.map { "█▀".contains($0) }, signs.map { "█▄".contains($0) }]
      }
    case .ascii: drawing.rows.map { line in line.spans.map { $0.role == .codeDark } }
    }
  }
}
