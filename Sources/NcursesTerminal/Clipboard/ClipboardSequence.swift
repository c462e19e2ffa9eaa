package import TerminalPrimitives

/// `ESC ] 52 ; c ; base64 BEL`: asks a terminal to put a text into its clipboard (xterm's control sequences, OSC 52).
package enum ClipboardSequence {
  /// Bytes of text whose sequence every terminal we know of takes whole: hterm's limit of 100,000 bytes a sequence, less
  /// eight of frame, in base64. A longer one is cut or dropped without a word.
  static let longestText = 74_994

  package static func sequence(_ text: ClipboardText, _ passage: CopyRoute.Passage) -> String {
    let sequence = "\u{1b}]52;c;\(Base64.text(of: text.text.utf8))\u{7}"
    return switch passage {
    case .direct: sequence
    case .throughTmux: TmuxEnvelope.around(sequence)
    }
  }
}
