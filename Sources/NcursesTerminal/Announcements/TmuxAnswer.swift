/// What tmux says about the terminal outside of it, and about what it lets through.
package struct TmuxAnswer: Equatable, Sendable {
  /// Whether it opens envelopes; off unless the person has set `allow-passthrough`.
  let passesThrough: Bool
  let terminal: TerminalBrand?

  /// The arguments of the question.
  package static let question = [
    "display-message", "-p", "#{allow-passthrough}\u{9}#{client_termname}\u{9}#{client_termtype}",
  ]

  /// Reads the answer; nil if it is none.
  package init?(_ line: String) {
    let fields = line.split(separator: "\n", omittingEmptySubsequences: false)[0]
      .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 3 else { return nil }
    // tmux 3.3 knows 0 and 1, later ones also names.
    passesThrough = ["1", "on", "all"].contains(fields[0])
    terminal = TerminalBrand(version: fields[2], type: fields[1])
  }
}
