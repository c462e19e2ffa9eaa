import TerminalPrimitives

extension Role {
  /// For a light background. Green, cyan, yellow and all bright colours but blue are too faint there.
  var lightStyle: Style {
    switch self {
    case .text, .codeBlock, .status: .plain
    case .dim, .rule, .placeholder, .syntaxComment: Style(.standard, on: .standard, .dim)
    case .strong, .statusStrong, .tool, .key: Style(.standard, on: .standard, .bold)
    case .emphasis: Style(.standard, on: .standard, .italic)
    case .heading, .agent: Style(.magenta, on: .standard, .bold)
    case .code, .hunk, .syntaxString: Style(.magenta)
    case .running, .success, .added, .syntaxKeyword: Style(.blue)
    case .link: Style(.blue, on: .standard, .underline)
    case .you: Style(.blue, on: .standard, .bold)
    case .removed, .syntaxNumber: Style(.red)
    case .syntaxType: Style(.brightBlue)
    case .error: Style(.red, on: .standard, .bold)
    // Of the speakers' colour, as few others can be read on any background, and so underlined.
    case .warning: Style(.magenta, on: .standard, [.bold, .underline])
    case .mark: Style(.magenta, on: .standard, .reverse)
    case .bar, .selection: Style(.standard, on: .standard, .reverse)
    case .barUrgent: Style(.red, on: .standard, [.reverse, .bold])
    // Whatever the terminal's own colours are: dark on light is what every camera knows.
    case .codeLight: Style(.black, on: .brightWhite)
    case .codeDark: Style(.brightWhite, on: .black)
    case .match: Style(.blue, on: .standard, .reverse)
    case .currentMatch: Style(.magenta, on: .standard, [.reverse, .bold, .underline])
    case .unread: Style(.magenta)
    }
  }
}
