/// Which terminals keep a title.
enum TitleSupport {
  /// Beginnings of the types whose terminals take `OSC 0`; all others might print it.
  private static let types = [
    "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "kitty", "konsole", "mintty", "putty", "rio", "rxvt",
    "screen", "st-", "tmux", "vte", "wezterm", "xterm",
  ]

  static func isThere(in terminalType: String) -> Bool { types.contains { terminalType.hasPrefix($0) } }
}
