/// A terminal emulator that is known to show notices.
enum TerminalBrand: String, CaseIterable {
  case contour, foot, ghostty, iTerm, kitty, konsole, rxvt, vte, warp, wezTerm

  /// By each one's own documentation. Where both forms are known the one with a title is taken.
  var notificationForm: NotificationForm {
    switch self {
    case .iTerm, .kitty, .warp: .osc9
    case .contour, .foot, .ghostty, .konsole, .rxvt, .vte, .wezTerm: .osc777
    }
  }

  /// By the environment that it gave this program: its own variable first, then `TERM`, which travels through ssh.
  init?(variables: [String: String]) {
    let found =
      Self.program(variables["TERM_PROGRAM"] ?? "") ?? Self.program(variables["LC_TERMINAL"] ?? "")
      ?? Self.marks.first { variables.isSet($0.variable) }?.brand ?? Self.type(variables["TERM"] ?? "")
    guard let found else { return nil }
    self = found
  }

  /// By the name with which it answers `CSI > q`, such as `WezTerm 20240203` or `kitty(0.26.5)`, or by its type.
  init?(version: String, type: String) {
    let name = version.prefix { $0.isLetter || $0.isNumber }.lowercased()
    guard let found = Self.versionNames[name] ?? Self.type(type) else { return nil }
    self = found
  }

  private static func program(_ name: String) -> TerminalBrand? { programs[name.lowercased()] }

  /// The beginnings of a `TERM`: `foot-extra` is foot too.
  private static func type(_ name: String) -> TerminalBrand? { types.first { name.hasPrefix($0.prefix) }?.brand }

  /// Values of TERM_PROGRAM, and of LC_TERMINAL, which iTerm2 sends through ssh.
  private static let programs: [String: TerminalBrand] = [
    "iterm.app": .iTerm, "iterm2": .iTerm, "wezterm": .wezTerm, "ghostty": .ghostty, "warpterminal": .warp,
    "contour": .contour,
  ]
  private static let marks: [(variable: String, brand: TerminalBrand)] = [
    ("KITTY_WINDOW_ID", .kitty), ("WEZTERM_PANE", .wezTerm), ("GHOSTTY_RESOURCES_DIR", .ghostty),
    ("KONSOLE_VERSION", .konsole), ("VTE_VERSION", .vte),
  ]
  private static let types: [(prefix: String, brand: TerminalBrand)] = [
    ("xterm-kitty", .kitty), ("xterm-ghostty", .ghostty), ("wezterm", .wezTerm), ("foot", .foot),
    ("rxvt-unicode", .rxvt), ("contour", .contour),
  ]
  private static let versionNames: [String: TerminalBrand] = [
    "iterm2": .iTerm, "kitty": .kitty, "wezterm": .wezTerm, "foot": .foot, "ghostty": .ghostty, "vte": .vte,
    "konsole": .konsole, "contour": .contour,
  ]
}

extension [String: String] {
  func isSet(_ name: String) -> Bool { self[name].map { !$0.isEmpty } ?? false }
}
