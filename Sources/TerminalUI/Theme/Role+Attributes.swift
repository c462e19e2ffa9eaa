import TerminalPrimitives

extension Role {
  /// Nothing is faint, slanted or coloured: the terminal's own two colours have the highest contrast there is.
  var highContrastAttributes: Attributes {
    switch self {
    case .text, .dim, .code, .codeBlock, .success, .running, .added, .removed, .rule, .status, .placeholder,
      .syntaxComment, .syntaxString, .syntaxNumber, .syntaxType,
      .codeDark:
      []
    case .strong, .emphasis, .you, .agent, .tool, .statusStrong, .key, .hunk, .syntaxKeyword: .bold
    case .heading, .warning, .error: [.bold, .underline]
    case .link: .underline
    case .mark, .bar, .selection, .codeLight: .reverse
    case .barUrgent: [.reverse, .bold]
    case .match: [.underline, .bold]
    case .currentMatch: [.reverse, .bold, .underline]
    case .unread: .bold
    }
  }

  var monochromeAttributes: Attributes {
    switch self {
    case .text, .code, .codeBlock, .success, .running, .added, .removed, .status, .syntaxString, .syntaxNumber,
      .syntaxType, .codeDark:
      []
    case .dim, .rule, .placeholder, .syntaxComment: .dim
    case .heading, .warning, .error: [.bold, .underline]
    case .strong, .hunk, .you, .agent, .tool, .statusStrong, .key, .syntaxKeyword: .bold
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
