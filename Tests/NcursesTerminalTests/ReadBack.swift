import CTerm
import TerminalPrimitives

@testable import NcursesTerminal

extension CursesScreen {
  /// A screen that shows nothing to anybody, in a UTF-8 locale unless another is named.
  static func forTest(
    rows: Int = 24, columns: Int = 80, terminalType: String = "xterm-256color", refusesColor: Bool = false,
    locale: String = "C.UTF-8"
  ) throws -> CursesScreen {
    try open(
      TerminalEnvironment(terminalType: terminalType, refusesColor: refusesColor),
      size: Size(rows: rows, columns: columns), repertoire: .adopting(locale: locale))
  }

  /// What ncurses will have the terminal show in this row: one entry per glyph.
  func shownGlyphs(row: Int) -> [ShownGlyph] {
    var glyphs: [ShownGlyph] = []
    var column = 0
    while column < size.columns {
      let glyph = ShownGlyph(row: row, column: column)
      glyphs.append(glyph)
      column += max(Int(wcwidth(wchar_t(bitPattern: glyph.scalars.first ?? 0x20))), 1)
    }
    return glyphs
  }

  func shownText(row: Int) -> String {
    shownGlyphs(row: row).reduce(into: "") { text, glyph in
      text.unicodeScalars.append(contentsOf: glyph.scalars.compactMap(Unicode.Scalar.init))
    }
  }
}

/// A glyph read back from ncurses.
@MainActor
struct ShownGlyph: Equatable {
  let scalars: [UInt32]
  let attributes: attr_t
  /// As ncurses counts them; -1 is the terminal's own.
  let foreground: Int32
  let background: Int32

  init(scalars: [UInt32], attributes: attr_t = 0, foreground: Int32 = -1, background: Int32 = -1) {
    self.scalars = scalars
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
  }

  init(row: Int, column: Int) {
    var cell = cchar_t()
    mvwin_wch(cterm_next_window(), Int32(row), Int32(column), &cell)
    let chars = [cell.chars.0, cell.chars.1, cell.chars.2, cell.chars.3, cell.chars.4]
    scalars = chars.map { UInt32(bitPattern: $0) }.filter { $0 != 0 }
    attributes = cell.attr & (cterm_bold | cterm_dim | cterm_italic | cterm_underline | cterm_reverse)
    var colors: (foreground: Int32, background: Int32) = (-1, -1)
    let pair = cterm_pair_of(&cell)
    if pair != 0 { extended_pair_content(pair, &colors.foreground, &colors.background) }
    (foreground, background) = colors
  }
}
