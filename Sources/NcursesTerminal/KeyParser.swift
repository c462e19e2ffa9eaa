package import TerminalPrimitives

/// Turns the bytes of a terminal into keys, pastes and reports. It keeps no clock: whoever reads tells it when
/// `patience` is over. Sources: ECMA-48 for the shape of a sequence, ctlseqs for xterm's keys, the kitty keyboard
/// protocol for `CSI u`. The bytes 0x80–0x9F introduce nothing: in UTF-8 they are parts of letters.
package struct KeyParser: Sendable {
  /// What the bytes so far are the beginning of.
  enum State {
    case ground
    /// `pending` is the beginning of a UTF-8 scalar, after an ESC if Alt was held.
    case scalar
    /// `pending` is ESC, or ESC ESC.
    case escape
    /// After `ESC [`.
    case controlSequence
    /// After `ESC O`.
    case singleShift
    /// After `ESC [ M`: three bytes that may be anything.
    case legacyMouse
    /// After `ESC ]`, `ESC P`, `ESC X`, `ESC ^` or `ESC _`: text up to BEL or `ESC \`.
    case string
    /// After an ESC within such text.
    case stringEnd
    case paste
  }

  /// How long a lone ESC may turn out to be the beginning of something. A terminal writes a sequence at once.
  static let escapePatience = Duration.milliseconds(25)
  /// How long a sequence that has begun may be torn apart by a slow line.
  static let sequencePatience = Duration.milliseconds(500)
  /// How long an answer of the terminal may be torn apart: no key begins as it does, so that nobody waits for one.
  static let answerPatience = Duration.seconds(5)
  /// How long a paste may pause before its end counts as lost.
  static let pastePatience = Duration.seconds(5)

  var state = State.ground
  /// The bytes of the unfinished sequence; empty on the ground and in a paste.
  var pending: [UInt8] = []
  private var paste: PasteCollector
  /// The last thing was an ESC of which nothing more came in time, and which so became a key.
  private var isAfterLoneEscape = false

  package init() {
    self.init(longestPaste: PasteCollector.longestPaste)
  }

  /// `longestPaste` in bytes.
  init(longestPaste: Int) {
    paste = PasteCollector(limit: longestPaste)
  }

  /// How long to wait for more bytes before calling `endOfPatience`; nil if nothing is unfinished.
  package var patience: Duration? {
    switch state {
    case .ground: nil
    case .escape: KeyParser.escapePatience
    case .controlSequence where isAnswer: KeyParser.answerPatience
    case .scalar, .controlSequence, .singleShift, .legacyMouse, .string, .stringEnd: KeyParser.sequencePatience
    case .paste: KeyParser.pastePatience
    }
  }

  /// Everything that these bytes complete, in order.
  package mutating func parse(_ bytes: [UInt8]) -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    // The key cannot be taken back, but the rest of the answer is no text.
    if isAfterLoneEscape, bytes.starts(with: SynchronizedOutput.answerBeginning) { begin(.escape, LegacyKeys.escape) }
    isAfterLoneEscape = false
    var rest = bytes[...]
    while let byte = rest.first {
      if state == .paste {
        rest = rest.dropFirst(collectPaste(rest, &inputs))
      } else if accept(byte, &inputs) {
        rest.removeFirst()
      }
    }
    return inputs
  }

  /// Nothing more came in time: what is unfinished is taken as it stands, and nothing of it is lost.
  package mutating func endOfPatience() -> [TerminalInput] {
    let inputs = state == .paste ? [.paste(paste.takeAll())] : unfinishedInputs
    isAfterLoneEscape = state == .escape
    returnToGround()
    return inputs
  }

  /// Whether the control sequence is one that only a terminal sends, when it was asked something.
  private var isAnswer: Bool {
    pending.drop { $0 == LegacyKeys.escape }.starts(with: [UInt8(ascii: "["), UInt8(ascii: "?")])
  }

  mutating func returnToGround() {
    state = .ground
    pending = []
  }

  /// Returns how many bytes belong to the paste. One that grows too long is handed on in parts, and goes on as a paste:
  /// its rest must not turn into keys.
  private mutating func collectPaste(_ bytes: ArraySlice<UInt8>, _ inputs: inout [TerminalInput]) -> Int {
    let (count, isOver) = paste.append(bytes)
    if isOver {
      inputs.append(.paste(paste.takeAll()))
      returnToGround()
    } else if paste.isFull {
      inputs.append(.paste(paste.takePart()))
    }
    return count
  }
}
