/// Which terminals take `OSC 8`, or at least read over it.
package enum LinkSupport {
  /// Beginnings of the types whose terminals are known to; others might print it.
  private static let types = [
    "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "kitty", "konsole", "mintty", "rio", "st-", "vte",
    "wezterm", "xterm",
  ]

  /// By the environment of this program. tmux keeps links since 3.4, and passes them on to terminals of which its
  /// `terminal-features` say that they have `hyperlinks`; GNU screen knows none.
  package static func isThere(in variables: [String: String]) -> Bool {
    if variables.isSet("STY") { return false }
    if variables.isSet("TMUX") {
      guard variables["TERM_PROGRAM"] == "tmux", let version = variables["TERM_PROGRAM_VERSION"] else { return false }
      return isTmuxWithLinks(version)
    }
    let type = variables["TERM"] ?? ""
    return types.contains { type.hasPrefix($0) }
  }

  /// A version such as `3.4`, `3.5a` or `next-3.6`.
  private static func isTmuxWithLinks(_ version: String) -> Bool {
    let numbers = version.drop { !$0.isNumber }.split(separator: ".").map { Int($0.prefix { $0.isNumber }) ?? 0 }
    guard let major = numbers.first else { return false }
    return major > 3 || (major == 3 && numbers.count > 1 && numbers[1] >= 4)
  }
}
