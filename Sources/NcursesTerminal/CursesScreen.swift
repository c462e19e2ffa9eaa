import CTerm
import TerminalPrimitives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One ncurses screen that draws into memory. ncurses would write once for each line of a frame, and touch the
/// terminal's modes; so it gets a file, and what it wrote there is one frame's bytes.
@MainActor
final class CursesScreen {
  /// The entry of the terminal database in use.
  let terminalType: String
  private(set) var size: Size
  let colors: ColorDepth
  private let screen: OpaquePointer
  private let files: ScreenFiles
  private(set) var translator: CellTranslator

  /// Opens the best description there is of the environment's TERM. `repertoire` must be that of the process's locale.
  /// Throws `missingTerminalType`, `unknownTerminal` and `incapableTerminal`.
  static func open(
    _ environment: TerminalEnvironment, size: Size, repertoire: Repertoire
  ) throws(TerminalError) -> CursesScreen {
    guard let name = environment.terminalType else { throw .missingTerminalType }
    let files = try ScreenFiles()
    for candidate in TerminalType.candidates(for: name) {
      guard let screen = newScreen(candidate, files) else { continue }
      guard tigetstr("cup").isCapability else {
        endwin()
        delscreen(screen)
        files.close()
        throw .incapableTerminal(name)
      }
      return CursesScreen(screen, files, candidate, size, repertoire, usesColor: !environment.refusesColor)
    }
    files.close()
    throw .unknownTerminal(name)
  }

  private static func newScreen(_ terminalType: String, _ files: ScreenFiles) -> OpaquePointer? {
    cterm_save_signals()
    defer { cterm_restore_signals() }
    return newterm(terminalType, files.output, files.input)
  }

  private init(
    _ screen: OpaquePointer, _ files: ScreenFiles, _ terminalType: String, _ size: Size, _ repertoire: Repertoire,
    usesColor: Bool
  ) {
    self.screen = screen
    self.files = files
    self.terminalType = terminalType
    self.size = size.drawable
    colors = usesColor ? CursesScreen.startColors() : .none
    translator = CellTranslator(repertoire: repertoire, colors: colors)
    // By its manual ncurses may put a frame off while there is something to read, and /dev/null is always ready.
    typeahead(-1)
    resize(to: size)
    discardOpening()
  }

  private static func startColors() -> ColorDepth {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return .none }
    return cterm_colors() >= 16 ? .sixteen : cterm_colors() >= 8 ? .eight : .none
  }

  /// With its first update ncurses also sends what prepares a terminal, for the size it guessed when it was opened.
  /// `TerminalModes` does that here.
  private func discardOpening() {
    wnoutrefresh(cterm_standard_window())
    doupdate()
    files.empty()
    forgetTerminal()
  }

  /// Blanks the window, at a new size; the next frame is drawn from nothing.
  func resize(to wanted: Size) {
    size = wanted.drawable
    resize_term(Int32(size.rows), Int32(size.columns))
    werase(cterm_standard_window())
    forgetTerminal()
  }

  /// What the terminal shows is unknown from now on: the next frame clears it and draws every cell.
  func forgetTerminal() {
    clearok(cterm_current_window(), true)
  }

  /// Puts whole glyphs from `column` on; the right halves of wide ones are passed over. Clips.
  func put(_ cells: ArraySlice<Cell>, row: Int, column: Int) {
    guard row < size.rows, column < size.columns else { return }
    var curses: [cchar_t] = []
    curses.reserveCapacity(cells.count)
    for cell in cells.prefix(size.columns - column) where !cell.glyph.isContinuation {
      translator.append(cell, to: &curses)
    }
    mvwadd_wchnstr(cterm_standard_window(), Int32(row), Int32(column), curses, Int32(curses.count))
  }

  /// The bytes that bring the terminal from the last frame to this one; empty if nothing differs.
  func frameBytes(cursor: Position?) throws(TerminalError) -> [UInt8] {
    // A hidden cursor may stay where the last glyph left it.
    leaveok(cterm_standard_window(), cursor == nil)
    if let cursor {
      let row = min(max(cursor.row, 0), size.rows - 1)
      let column = min(max(cursor.column, 0), size.columns - 1)
      wmove(cterm_standard_window(), Int32(row), Int32(column))
    }
    wnoutrefresh(cterm_standard_window())
    doupdate()
    return try files.take()
  }

  /// Ends ncurses. Nothing may be called afterwards.
  func close() {
    endwin()
    delscreen(screen)
    files.close()
  }
}

extension Size {
  /// The largest screen, in rows and in columns: ncurses counts in 16 bits and keeps three copies of 28 bytes a cell.
  private static let largestExtent = 1000

  /// The nearest size that ncurses can draw.
  var drawable: Size {
    Size(rows: min(max(rows, 1), Size.largestExtent), columns: min(max(columns, 1), Size.largestExtent))
  }
}

extension UnsafeMutablePointer<CChar>? {
  /// `tigetstr` answers nil for a missing string, and the address −1 for a name that is no string.
  fileprivate var isCapability: Bool {
    guard let self else { return false }
    return Int(bitPattern: self) != -1
  }
}
