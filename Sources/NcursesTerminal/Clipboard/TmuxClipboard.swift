/// What tmux says about clipboards.
package struct TmuxClipboard: Equatable, Sendable {
  /// Whether a buffer that is loaded with `-w` goes to the terminal outside: `set-clipboard` on or external.
  package let handsOn: Bool
  /// Whether tmux itself takes OSC 52 from a program: only with `set-clipboard on`.
  let takesSequences: Bool
  /// Whether it opens envelopes: `allow-passthrough`.
  let passesThrough: Bool

  /// The arguments of the question.
  package static let question = ["display-message", "-p", "#{set-clipboard}\u{9}#{allow-passthrough}"]

  /// Reads the answer; nil if it is none.
  package init?(_ line: String) {
    let fields = line.split(separator: "\n", omittingEmptySubsequences: false)[0]
      .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 2 else { return nil }
    handsOn = ["on", "external"].contains(fields[0])
    takesSequences = fields[0] == "on"
    passesThrough = ["1", "on", "all"].contains(fields[1])
  }
}
