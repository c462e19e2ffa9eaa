import TerminalPrimitives

extension Role {
  /// For a dark background. Dark red, blue, magenta and yellow are too faint there, and so is bright blue.
  var darkStyle: Style {
    switch self {
    case .text, .codeBlock, .status: .plain
    case .dim, .rule, .placeholder, .syntaxComment: Style(.standard, on: .standard, .dim)
    case .strong, .statusStrong, .tool, .key: Style(.standard, on: .standard, .bold)
    case .emphasis: Style(.standard, on: .standard, .italic)
    case .heading, .agent: Style(.brightMagenta, on: .standard, .bold)
    case .syntaxKeyword: Style(.brightMagenta)
    case .code, .hunk, .running, .syntaxNumber: Style(.cyan)
    case .link: Style(.brightCyan, on: .standard, .underline)
    case .success, .added, .syntaxString: Style(.green)
    case .you: Style(.green, on: .standard, .bold)
    case .removed: Style(.brightRed)
    case .error: Style(.brightRed, on: .standard, .bold)
    case .warning: Style(.brightYellow, on: .standard, .bold)
    case .syntaxType: Style(.brightYellow)
    case .mark: Style(.brightYellow, on: .standard, .reverse)
    case .bar, .selection: Style(.standard, on: .standard, .reverse)
    case .barUrgent: Style(.brightYellow, on: .standard, [.reverse, .bold])
    // Whatever the terminal's own colours are: dark on light is what every camera knows.
    case .codeLight: Style(.black, on: .brightWhite)
    case .codeDark: Style(.brightWhite, on: .black)
    case .match: Style(.cyan, on: .standard, .reverse)
    case .currentMatch: Style(.brightYellow, on: .standard, [.reverse, .bold, .underline])
    case .unread: Style(.brightYellow)
    }
  }
}
