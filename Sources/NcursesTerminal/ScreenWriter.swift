import TerminalPrimitives

/// Turns grids into the bytes that show them: only what changed since the grid before, the cursor included.
@MainActor
final class ScreenWriter {
  private let screen: CursesScreen
  private let showsLinks: Bool
  /// The last grid drawn; nil when the terminal may show anything.
  private var shown: CellGrid?
  /// Whether the terminal shows its cursor; nil when unknown.
  private var isCursorShown: Bool?

  var size: Size { screen.size }
  var colors: ColorDepth { screen.colors }

  init(screen: CursesScreen, showsLinks: Bool = false) {
    self.screen = screen
    self.showsLinks = showsLinks
  }

  /// The bytes from the last frame to this one; empty if nothing differs. A grid of another size is clipped.
  func frame(_ grid: CellGrid) throws(TerminalError) -> [UInt8] {
    let changes = GridDiff.changes(from: shown, to: grid)
    let hasSameLinks = !showsLinks || shown?.links == grid.links
    if changes.isEmpty && shown?.cursor == grid.cursor && isCursorShown != nil && hasSameLinks { return [] }
    for change in changes {
      let cells = grid.row(change.row)
      let first = cells.startIndex + change.columns.lowerBound
      screen.put(cells[first..<first + change.columns.count], row: change.row, column: change.columns.lowerBound)
    }
    let cells = try screen.frameBytes(cursor: grid.cursor)
    let bytes = cells + linkBytes(grid, changes) + cursorBytes(isShown: grid.cursor != nil)
    shown = grid
    return bytes
  }

  /// A grid that is clipped, for a frame or two while the size changes, has no links.
  private func linkBytes(_ grid: CellGrid, _ changes: [GridDiff.Change]) -> [UInt8] {
    guard showsLinks, grid.size == size else { return [] }
    let old = shown?.size == grid.size ? shown : nil
    return LinkOverlay.bytes(for: grid, since: old, changes, screen.translator, colors)
  }

  private func cursorBytes(isShown: Bool) -> [UInt8] {
    guard isShown != isCursorShown else { return [] }
    isCursorShown = isShown
    return Array((isShown ? TerminalModes.cursorShown : TerminalModes.cursorHidden).utf8)
  }

  /// The next frame draws everything.
  func forgetTerminal() {
    shown = nil
    isCursorShown = nil
    screen.forgetTerminal()
  }

  /// Blanks the screen at its new size; the next frame draws everything. The same size again changes nothing.
  func resize(to size: Size) {
    guard size.drawable != screen.size else { return }
    shown = nil
    isCursorShown = nil
    screen.resize(to: size)
  }

  func close() {
    screen.close()
  }
}
