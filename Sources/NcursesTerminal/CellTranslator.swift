import CTerm
import TerminalPrimitives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes ncurses' cells of ours.
struct CellTranslator {
  private let repertoire: Repertoire
  private var pairs: ColorPairs
  /// The style of the last cell, translated: neighbours mostly share it.
  private var last: (style: Style, attributes: attr_t, pair: Int32)

  /// `repertoire` must be that of the process's locale, and the terminal's colours must have been started.
  init(repertoire: Repertoire, colors: ColorDepth) {
    self.repertoire = repertoire
    pairs = ColorPairs(depth: colors)
    last = (.plain, 0, 0)
  }

  /// Appends the cells of one glyph, which is not a continuation: ncurses makes the right half of a wide one itself.
  ///
  /// It takes a glyph's width from the C library, and paints a blank for one that library does not know. Where the two
  /// disagree with the grid, a replacement keeps every later cell of the row in its column.
  mutating func append(_ cell: Cell, to cells: inout [cchar_t]) {
    let glyph = cell.glyph
    if cell.style != last.style { last = translate(cell.style) }
    let (_, mask, pair) = last
    if hasAgreedWidth(glyph) {
      let marks = glyph.marks
      cells.append(cterm_cell(mask, pair, glyph.base, marks[0], marks[1], marks[2], marks[3]))
    } else {
      cells.append(cterm_cell(mask, pair, replacement.value, 0, 0, 0, 0))
      if glyph.columns == 2 { cells.append(cterm_cell(mask, pair, Glyph.blank.base, 0, 0, 0, 0)) }
    }
  }

  /// Whether the C library gives it as many columns as the grid does.
  func hasAgreedWidth(_ glyph: Glyph) -> Bool {
    wcwidth(wchar_t(bitPattern: glyph.base)) == Int32(glyph.columns)
  }

  private mutating func translate(_ style: Style) -> (style: Style, attributes: attr_t, pair: Int32) {
    let attributes = pairs.needsBold(style) ? style.attributes.union(.bold) : style.attributes
    return (style, attributes.cursesMask, pairs.number(for: style))
  }

  var replacement: Unicode.Scalar {
    switch repertoire {
    case .unicode: "\u{FFFD}"
    case .ascii: "?"
    }
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
