/// What tmux hands to the terminal outside as it is, where `allow-passthrough` is on.
enum TmuxEnvelope {
  static func around(_ sequence: String) -> String {
    let doubled = sequence.split(separator: "\u{1b}", omittingEmptySubsequences: false)
      .joined(separator: "\u{1b}\u{1b}")
    return "\u{1b}Ptmux;\(doubled)\u{1b}\\"
  }
}
