/// How a person wants to be told of a new request. Each way can be switched off.
package struct NotificationSettings: Equatable, Sendable {
  /// How a notification reaches the desktop.
  package enum Desktop: String, CaseIterable, Sendable {
    case off
    /// By what the terminal calls itself; nothing where that says nothing.
    case automatic = "auto"
    /// `OSC 9`: iTerm2, ConEmu, kitty, WezTerm, Windows Terminal, foot.
    case osc9
    /// `OSC 777`: rxvt, VTE, foot, Ghostty.
    case osc777
  }

  package var bell = true
  package var title = true
  package var desktop = Desktop.automatic
  /// A shell command that gets the request as JSON on standard input; nil: none.
  package var hook: String?

  package init() {}
}
