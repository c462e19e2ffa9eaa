import TerminalPrimitives

extension Role {
  /// For any background. Of the sixteen colours only these three stand out enough from black and from white, in xterm's
  /// palette and in the VGA's; what is read at length has no colour.
  var standardStyle: Style {
    switch self {
    case .text, .codeBlock, .status: .plain
    case .dim, .rule, .placeholder, .syntaxComment: Style(.standard, on: .standard, .dim)
    case .strong, .statusStrong, .tool, .key, .syntaxKeyword: Style(.standard, on: .standard, .bold)
    case .emphasis: Style(.standard, on: .standard, .italic)
    case .heading, .agent: Style(.magenta, on: .standard, .bold)
    case .hunk, .syntaxNumber, .syntaxType: Style(.magenta)
    case .code, .running, .success, .added, .syntaxString: Style(.brightBlue)
    case .link: Style(.brightBlue, on: .standard, .underline)
    case .you: Style(.brightBlue, on: .standard, .bold)
    case .removed: Style(.brightRed)
    case .error: Style(.brightRed, on: .standard, .bold)
    // Of the speakers' colour, as few others can be read on any background, and so underlined.
    case .warning: Style(.magenta, on: .standard, [.bold, .underline])
    case .mark: Style(.magenta, on: .standard, .reverse)
    case .bar, .selection: Style(.standard, on: .standard, .reverse)
    case .barUrgent: Style(.magenta, on: .standard, [.reverse, .bold])
    // Whatever the terminal's own colours are: dark on light is what every camera knows.
    case .codeLight: Style(.black, on: .brightWhite)
    case .codeDark: Style(.brightWhite, on: .black)
    case .match: Style(.brightBlue, on: .standard, .reverse)
    case .currentMatch: Style(.magenta, on: .standard, [.reverse, .bold, .underline])
    case .unread: Style(.magenta)
    }
  }
}
