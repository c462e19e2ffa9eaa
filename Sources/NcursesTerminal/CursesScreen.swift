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
  private let files: Files
  private let repertoire: Repertoire
  private var pairs: ColorPairs

  private struct Files {
    let output: UnsafeMutablePointer<FILE>
    let input: UnsafeMutablePointer<FILE>
    let descriptor: Int32

    init() throws(TerminalError) {
      descriptor = cterm_memory_file()
      guard descriptor >= 0 else { throw .systemCall("memfd_create", errno: errno) }
      guard let output = fdopen(descriptor, "r+"), let input = fopen("/dev/null", "r") else {
        throw .systemCall("fopen", errno: errno)
      }
      self.output = output
      self.input = input
    }

    func empty() {
      ftruncate(descriptor, 0)
      lseek(descriptor, 0, SEEK_SET)
    }

    func close() {
      fclose(output)
      fclose(input)
    }
  }

  /// Opens the best description there is of the environment's TERM. `repertoire` must be that of the process's locale.
  /// Throws `missingTerminalType`, `unknownTerminal` and `incapableTerminal`.
  static func open(
    _ environment: TerminalEnvironment, size: Size, repertoire: Repertoire
  ) throws(TerminalError) -> CursesScreen {
    guard let name = environment.terminalType else { throw .missingTerminalType }
    let files = try Files()
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

  private static func newScreen(_ terminalType: String, _ files: Files) -> OpaquePointer? {
    // Neither LINES and COLUMNS nor the file tell the size; `resize` does.
    use_env(false)
    use_tioctl(false)
    cterm_save_signals()
    defer { cterm_restore_signals() }
    return newterm(terminalType, files.output, files.input)
  }

  private init(
    _ screen: OpaquePointer, _ files: Files, _ terminalType: String, _ size: Size, _ repertoire: Repertoire,
    usesColor: Bool
  ) {
    self.screen = screen
    self.files = files
    self.terminalType = terminalType
    self.repertoire = repertoire
    self.size = size.drawable
    colors = usesColor ? CursesScreen.startColors() : .none
    pairs = ColorPairs(depth: colors, limit: colors == .none ? 1 : cterm_color_pairs())
    configure()
    resize(to: size)
    files.empty()
  }

  private static func startColors() -> ColorDepth {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return .none }
    return cterm_colors() >= 16 ? .sixteen : cterm_colors() >= 8 ? .eight : .none
  }

  private func configure() {
    // Without this, ncurses puts drawing off while /dev/null has "input".
    typeahead(-1)
    nonl()
    idlok(cterm_standard_window(), true)
    leaveok(cterm_standard_window(), false)
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
      append(cell, to: &curses)
    }
    mvwadd_wchnstr(cterm_standard_window(), Int32(row), Int32(column), curses, Int32(curses.count))
  }

  /// ncurses takes a glyph's width from the C library, and paints a blank for one that library does not know. Where the
  /// two disagree with the grid, a replacement keeps every later cell of the row in its column.
  private func append(_ cell: Cell, to curses: inout [cchar_t]) {
    let glyph = cell.glyph
    let pair = pairs.number(for: cell.style)
    var attributes = cell.style.attributes
    if pairs.needsBold(cell.style) { attributes.insert(.bold) }
    let mask = attributes.cursesMask
    if wcwidth(wchar_t(bitPattern: glyph.base)) == Int32(glyph.columns) {
      curses.append(
        cterm_cell(mask, pair, glyph.base, glyph.marks[0], glyph.marks[1], glyph.marks[2], glyph.marks[3]))
    } else {
      let replacement: UInt32 = repertoire == .unicode ? 0xFFFD : 0x3F
      curses.append(cterm_cell(mask, pair, replacement, 0, 0, 0, 0))
      for _ in 1..<max(glyph.columns, 1) { curses.append(cterm_cell(mask, pair, 0x20, 0, 0, 0, 0)) }
    }
  }

  /// The bytes that bring the terminal from the last frame to this one; empty if nothing differs.
  func frameBytes(cursor: Position?) throws(TerminalError) -> [UInt8] {
    if let cursor {
      let row = min(max(cursor.row, 0), size.rows - 1)
      let column = min(max(cursor.column, 0), size.columns - 1)
      wmove(cterm_standard_window(), Int32(row), Int32(column))
    }
    wnoutrefresh(cterm_standard_window())
    doupdate()
    return try takeBytes()
  }

  /// Takes all that ncurses wrote, and empties the file.
  private func takeBytes() throws(TerminalError) -> [UInt8] {
    let count = Int(lseek(files.descriptor, 0, SEEK_CUR))
    guard count > 0 else { return [] }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = pread(files.descriptor, buffer.baseAddress, count, 0)
      if filled < 0 {
        failure = errno
        filled = 0
      }
    }
    guard bytes.count == count else { throw .systemCall("pread", errno: failure) }
    files.empty()
    return bytes
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

extension Attributes {
  fileprivate var cursesMask: attr_t {
    var mask: attr_t = 0
    if contains(.bold) { mask |= cterm_bold }
    if contains(.dim) { mask |= cterm_dim }
    if contains(.italic) { mask |= cterm_italic }
    if contains(.underline) { mask |= cterm_underline }
    if contains(.reverse) { mask |= cterm_reverse }
    return mask
  }
}
