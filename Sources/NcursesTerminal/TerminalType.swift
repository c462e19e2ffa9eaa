/// The name under which the terminal database knows a terminal.
enum TerminalType {
  /// Terminals that say who they are, behave like xterm, and are missing from the databases of many systems.
  /// Measured on Debian 12: none of them is in its ncurses-base.
  private static let unlisted: Set = [
    "alacritty", "foot", "foot-extra", "ghostty", "rio", "wezterm", "xterm-ghostty", "xterm-kitty",
  ]

  /// Names to try, best first.
  static func candidates(for name: String) -> [String] {
    unlisted.contains(name) ? [name, "xterm-256color"] : [name]
  }
}
