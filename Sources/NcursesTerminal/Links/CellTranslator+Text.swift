import TerminalPrimitives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The same cells as a terminal takes them, for what is written beside ncurses.
extension CellTranslator {
  /// The scalars that ncurses would write for a glyph, which is no continuation.
  func text(of glyph: Glyph) -> String {
    guard hasAgreedWidth(glyph) else { return String(replacement) + (glyph.columns == 2 ? " " : "") }
    var text = String.UnicodeScalarView()
    let marks = glyph.marks
    for value in [glyph.base, marks[0], marks[1], marks[2], marks[3]] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  /// Select Graphic Rendition (ECMA-48 8.3.117), from nothing.
  func rendition(of style: Style, _ colors: ColorDepth) -> String {
    var codes = ["0"]
    let needsBold = colors == .eight && style.foreground.isBright
    for (attribute, code) in Self.attributeCodes where style.attributes.contains(attribute) { codes.append(code) }
    if needsBold, !style.attributes.contains(.bold) { codes.append("1") }
    switch colors {
    case .none: break
    case .eight:
      codes += [style.foreground.dark.code(from: 30), style.background.dark.code(from: 40)].compactMap(\.self)
    case .sixteen: codes += [style.foreground.code(from: 30), style.background.code(from: 40)].compactMap(\.self)
    }
    return "\u{1b}[\(codes.joined(separator: ";"))m"
  }

  private static let attributeCodes: [(Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
  ]
}

extension Color {
  /// The first eight follow the base; the bright ones are sixty further on (aixterm). Nil for the terminal's own.
  fileprivate func code(from base: Int) -> String? {
    guard self != .standard else { return nil }
    let number = Int(rawValue) - 1
    return String(number < 8 ? base + number : base + 60 + number - 8)
  }
}
