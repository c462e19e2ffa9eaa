import TerminalPrimitives

/// Writes links over what ncurses has written, which knows none: the same cells again in their place, between the two
/// sequences of `OSC 8` (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda).
struct LinkOverlay {
  private let grid: CellGrid
  private let translator: CellTranslator
  private let colors: ColorDepth
  private var bytes: [UInt8] = []

  /// - Parameters:
  ///   - grid: what the terminal shows by now, but for its links.
  ///   - old: what it showed before; nil if that is unknown, and nothing there is a link.
  ///   - changes: what ncurses was given in between.
  /// - Returns: nothing where no link came or went.
  static func bytes(
    for grid: CellGrid, since old: CellGrid?, _ changes: [GridDiff.Change], _ translator: CellTranslator,
    _ colors: ColorDepth
  ) -> [UInt8] {
    let known = old.map { Set($0.links) } ?? []
    guard !grid.links.isEmpty || !known.isEmpty else { return [] }
    var overlay = LinkOverlay(grid: grid, translator: translator, colors: colors)
    let gone = known.subtracting(grid.links).filter {
      $0.row < grid.size.rows && $0.columns.upperBound <= grid.size.columns
    }
    for run in gone.sorted(by: { ($0.row, $0.columns.lowerBound) < ($1.row, $1.columns.lowerBound) }) {
      overlay.write(row: run.row, columns: overlay.wholeGlyphs(run.columns, row: run.row), target: nil)
    }
    let rows = changes.count >= fewestRowsOfScroll ? nil : Set(changes.map(\.row))
    for run in grid.links where rows?.contains(run.row) != false || !known.contains(run) {
      overlay.write(row: run.row, columns: run.columns, target: run.target)
    }
    return overlay.bytes.isEmpty ? [] : saveCursor + overlay.bytes + restoreCursor
  }

  private init(grid: CellGrid, translator: CellTranslator, colors: ColorDepth) {
    self.grid = grid
    self.translator = translator
    self.colors = colors
  }

  /// From so many changed rows on ncurses may have scrolled, which moves rows that look unchanged.
  private static let fewestRowsOfScroll = 3

  private static let saveCursor = Array("\u{1b}7".utf8)
  /// With the attributes and the character set, on which ncurses relies.
  private static let restoreCursor = Array("\u{1b}8".utf8)

  /// A glyph that is only half in the run is rewritten whole.
  private func wholeGlyphs(_ columns: Range<Int>, row: Int) -> Range<Int> {
    let start = grid[row, columns.lowerBound].glyph.isContinuation ? columns.lowerBound - 1 : columns.lowerBound
    let isCut = columns.upperBound < grid.size.columns && grid[row, columns.upperBound].glyph.isContinuation
    return start..<(isCut ? columns.upperBound + 1 : columns.upperBound)
  }

  private mutating func write(row: Int, columns: Range<Int>, target: LinkTarget?) {
    append("\u{1b}[\(row + 1);\(columns.lowerBound + 1)H")
    // A link over several rows is one link to the terminal: all its parts have one name and one address.
    if let target { append("\u{1b}]8;id=a;\(target.address)\u{1b}\\") }
    var style: Style?
    for column in columns {
      let cell = grid[row, column]
      if cell.glyph.isContinuation { continue }
      if cell.style != style { append(translator.rendition(of: cell.style, colors)) }
      style = cell.style
      append(translator.text(of: cell.glyph))
    }
    if target != nil { append("\u{1b}]8;;\u{1b}\\") }
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }
}
