package import TerminalPrimitives

/// How each role looks, and which signs are drawn. Only the sixteen ANSI colours and the terminal's own defaults are
/// used, so that every palette its owner has chosen stays readable.
package struct Theme: Equatable, Sendable {
  private enum Palette: Equatable, Sendable {
    case ansi, monochrome
  }

  private let palette: Palette
  package let symbols: Symbols

  package static let standard = Theme(palette: .ansi, symbols: .unicode)
  /// Tells roles apart by attributes alone.
  package static let monochrome = Theme(palette: .monochrome, symbols: .unicode)

  /// The same theme with the signs that the locale can draw.
  package func drawing(in repertoire: Repertoire) -> Theme {
    switch repertoire {
    case .unicode: Theme(palette: palette, symbols: .unicode)
    case .ascii: Theme(palette: palette, symbols: .ascii)
    }
  }

  package func style(_ role: Role) -> Style {
    switch palette {
    case .ansi: role.ansiStyle
    case .monochrome: Style(.standard, on: .standard, role.monochromeAttributes)
    }
  }
}

extension Role {
  fileprivate var ansiStyle: Style {
    switch self {
    case .text, .codeBlock, .status: .plain
    case .dim, .rule, .placeholder: Style(.standard, on: .standard, .dim)
    case .heading: Style(.magenta, on: .standard, .bold)
    case .strong, .statusStrong, .tool, .key: Style(.standard, on: .standard, .bold)
    case .emphasis: Style(.standard, on: .standard, .italic)
    case .code, .hunk, .running: Style(.cyan)
    case .link: Style(.blue, on: .standard, .underline)
    case .mark: Style(.yellow, on: .standard, .reverse)
    case .warning: Style(.yellow, on: .standard, .bold)
    case .error: Style(.red, on: .standard, .bold)
    case .success, .added: Style(.green)
    case .removed: Style(.red)
    case .you: Style(.green, on: .standard, .bold)
    case .agent: Style(.magenta, on: .standard, .bold)
    case .bar, .selection: Style(.standard, on: .standard, .reverse)
    case .barUrgent: Style(.yellow, on: .standard, [.reverse, .bold])
    // Whatever the terminal's own colours are: dark on light is what every camera knows.
    case .codeLight: Style(.black, on: .brightWhite)
    case .codeDark: Style(.brightWhite, on: .black)
    case .match: Style(.cyan, on: .standard, .reverse)
    case .currentMatch: Style(.yellow, on: .standard, [.reverse, .bold, .underline])
    case .unread: Style(.yellow)
    }
  }

  fileprivate var monochromeAttributes: Attributes {
    switch self {
    case .text, .code, .codeBlock, .success, .running, .added, .removed, .status, .codeDark: []
    case .dim, .hunk, .rule, .placeholder: .dim
    case .heading: [.bold, .underline]
    case .strong, .warning, .error, .you, .agent, .tool, .statusStrong, .key: .bold
    case .emphasis: .italic
    case .link: .underline
    case .mark, .bar, .selection, .codeLight: .reverse
    case .barUrgent: [.reverse, .bold]
    case .match: [.underline, .bold]
    case .currentMatch: [.reverse, .bold, .underline]
    case .unread: .bold
    }
  }
}
