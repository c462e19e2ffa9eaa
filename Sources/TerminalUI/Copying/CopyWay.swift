/// How a copied text reaches the person's clipboard, where the person has chosen one.
package enum CopyWay: String, CaseIterable, Sendable {
  /// By where this program runs.
  case automatic = "auto"
  /// The sequence that asks the terminal to set its clipboard.
  case osc52
  /// tmux's buffer.
  case tmux
  /// A program of the desktop: wl-copy, xclip, xsel or pbcopy.
  case tool
  /// A private file, and nothing else.
  case file
}
