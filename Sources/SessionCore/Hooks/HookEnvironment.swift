/// The environment of a hook: what a program needs to reach the person's desktop, and no token.
enum HookEnvironment {
  static func variables(from own: [String: String]) -> [String: String] { own.filter { isPassedOn($0.key) } }

  private static func isPassedOn(_ name: String) -> Bool {
    names.contains(name) || prefixes.contains { name.hasPrefix($0) }
  }

  /// The display, the session bus (`notify-send`), and tmux (`tmux display-message`).
  private static let names: Set = [
    "PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "TMPDIR", "TZ", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY",
    "DBUS_SESSION_BUS_ADDRESS", "TMUX", "TMUX_PANE",
  ]
  private static let prefixes = ["LC_", "XDG_"]
}
