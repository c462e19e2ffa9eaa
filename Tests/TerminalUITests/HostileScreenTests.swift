import TerminalPrimitives
import TestSupport
import TerminalUI
import Testing

/// The hostile corpus through the real panes: nothing dangerous in the cells, everything that a person must see on the
/// screen, and nothing around it moved.
@Suite struct HostileScreenTests {
  struct Trial: CustomTestStringConvertible {
    let place: HostilePlace
    let repertoire: Repertoire
    let columns: Int

    var testDescription: String { "\(place), \(repertoire), \(columns) columns" }

    static func all(columns: [Int]) -> [Trial] {
      HostilePlace.allCases.flatMap { place in
        [Repertoire.unicode, .ascii].flatMap { repertoire in
          columns.map { Trial(place: place, repertoire: repertoire, columns: $0) }
        }
      }
    }

    func scene() -> Scene {
      var scene = Scene(size: Size(rows: 24, columns: columns), repertoire: repertoire)
      scene.drawsEveryStep = false
      return scene
    }
  }

  @Test(arguments: Trial.all(columns: [80])) func `every row at 80 columns`(trial: Trial) {
    expectHarmless(HostileCorpus.rows, in: trial)
  }

  @Test(arguments: Trial.all(columns: [40, 200])) func `a sample of the rows at 40 and 200 columns`(trial: Trial) {
    expectHarmless(HostileCorpus.rows.enumerated().filter { $0.offset % 12 == 0 }.map(\.element), in: trial)
  }

  private func expectHarmless(_ rows: [HostileRow], in trial: Trial) {
    let live = trial.scene()
    var plain = live
    trial.place.put("", in: [""], into: &plain)
    let frame = Frame(plain.draw(), around: trial.place)
    for row in rows {
      var scene = live
      trial.place.put(row.held, in: row.deltas, into: &scene)
      let grid = scene.draw()
      #expect(Frame(grid, around: trial.place) == frame, "\(row.id) moves what stands around it")
      expectClean(grid, row, trial)
      if !shows(row, grid, trial) {
        expectVisible(row, in: &scene, trial)
      }
    }
  }

  private func expectClean(_ grid: CellGrid, _ row: HostileRow, _ trial: Trial) {
    guard !row.never.isEmpty || trial.repertoire == .ascii else { return }
    let bytes = Array(grid.text.utf8)
    for never in row.never { #expect(!bytes.contains(never), "\(row.id) puts \(never) on the screen") }
    if trial.repertoire == .ascii { #expect(bytes.allSatisfy { 0x20...0x7E ~= $0 }, "\(row.id)") }
  }

  /// Rows of screens for longer texts; the longest of the corpus has 5,000 lines.
  private static let heights = [300, 6_000]

  /// What did not fit is looked for on a screen that is high enough for all of it.
  private func expectVisible(_ row: HostileRow, in scene: inout Scene, _ trial: Trial) {
    // The title has one line, which is cut where the lights begin.
    guard trial.place != .title else { return }
    scene.press(KeyPress(.scalar("v")))
    for rows in Self.heights {
      scene.does(.resized(Size(rows: rows, columns: trial.columns)))
      let grid = scene.draw()
      expectClean(grid, row, trial)
      if shows(row, grid, trial) || trial.place.isTerminal && grid.text.contains(" written over)") { return }
    }
    Issue.record("\(row.id) hides \(row.shows)")
  }

  private func shows(_ row: HostileRow, _ grid: CellGrid, _ trial: Trial) -> Bool {
    guard !row.shows.isEmpty else { return true }
    var rest = comparable(grid.text, trial)[...]
    for part in row.shows {
      guard let range = rest.firstRange(of: comparable(part, trial)) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }

  /// Rows end where the width does, so that blanks and the sign of a row that goes on count for nothing.
  private func comparable(_ text: String, _ trial: Trial) -> String {
    let symbols = trial.repertoire == .unicode ? Symbols.unicode : .ascii
    let sign = symbols.child.text.unicodeScalars.first
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let counts = trial.place.isMarkdown ? scalar.isLetterOrDigit : scalar != " " && scalar != sign
      if counts { scalars.append(scalar) }
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool { properties.isAlphabetic || properties.numericType != nil }
}

extension CellGrid {
  fileprivate var text: String { (0..<size.rows).reduce(into: "") { $0 += text(ofRow: $1) } }
}

/// What stands around the places that text can reach: status, rules, composer, hint, and the cursor.
private struct Frame: Equatable {
  let rows: [[Cell]]
  let cursor: Position?

  init(_ grid: CellGrid, around place: HostilePlace) {
    let numbers = Array(place.firstFrameRow..<3) + Array((grid.size.rows - 3)..<grid.size.rows)
    rows = numbers.map { Array(grid.row($0)) }
    cursor = place.movesCursor ? nil : grid.cursor
  }
}
