package import TerminalPrimitives

/// How each role looks, and which signs are drawn. Only the sixteen ANSI colours and the terminal's own defaults are
/// used, and no theme chooses a background but for a code that cameras read, so that every palette stays readable.
package struct Theme: Equatable, Sendable {
  package let name: ThemeName
  package let symbols: Symbols

  package static let standard = Theme(.standard)
  package static let monochrome = Theme(.monochrome)

  package init(_ name: ThemeName, symbols: Symbols = .unicode) {
    self.name = name
    self.symbols = symbols
  }

  /// The same theme with the signs that the locale can draw.
  package func drawing(in repertoire: Repertoire) -> Theme {
    switch repertoire {
    case .unicode: Theme(name, symbols: .unicode)
    case .ascii: Theme(name, symbols: .ascii)
    }
  }

  package func style(_ role: Role) -> Style {
    switch name {
    case .standard: role.standardStyle
    case .dark: role.darkStyle
    case .light: role.lightStyle
    case .highContrast: Style(.standard, on: .standard, role.highContrastAttributes)
    case .monochrome: Style(.standard, on: .standard, role.monochromeAttributes)
    }
  }
}
