/// How a person who looks elsewhere wants to be told that something waits. Each way can be switched off.
package struct NotificationSettings: Equatable, Sendable {
  /// How a notification reaches the desktop.
  package enum Desktop: String, CaseIterable, Sendable {
    case off
    /// By what the terminal calls itself; nothing where that says nothing.
    case automatic = "auto"
    /// `OSC 9`: iTerm2, kitty, Warp.
    case osc9
    /// `OSC 777`: Ghostty, WezTerm, foot, Konsole, VTE, rxvt-unicode.
    case osc777
  }

  package var bell = true
  /// Whether the window's title says what waits and what goes on.
  package var title = true
  package var desktop = Desktop.automatic
  /// A shell command that gets the request as JSON on standard input; nil: none.
  package var hook: String?

  package init() {}
}
