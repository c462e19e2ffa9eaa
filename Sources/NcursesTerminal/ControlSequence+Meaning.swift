import TerminalPrimitives

extension ControlSequence {
  enum Meaning: Equatable {
    case input(TerminalInput)
    /// Known, and of no interest, such as the release of a button.
    case nothing
    case pasteBegins
    case unknown
  }

  var meaning: Meaning {
    switch introducer {
    case UInt8(ascii: "O"): meaning(of: applicationKey)
    case UInt8(ascii: "["): controlMeaning
    default: .unknown
    }
  }

  private var controlMeaning: Meaning {
    switch (marker, intermediates, final) {
    case (UInt8(ascii: "<"), [], UInt8(ascii: "M")), (UInt8(ascii: "<"), [], UInt8(ascii: "m")):
      MouseReport(self)?.meaning ?? .unknown
    case (nil, [UInt8(ascii: "[")], _): meaning(of: linuxFunctionKey)
    case (nil, [], UInt8(ascii: "~")) where parameter(0) == 200 && !isAltPrefixed: .pasteBegins
    case (nil, [], UInt8(ascii: "I")) where parameters == [[0]] && !isAltPrefixed: .input(.focus(isGained: true))
    case (nil, [], UInt8(ascii: "O")) where parameters == [[0]] && !isAltPrefixed: .input(.focus(isGained: false))
    case (UInt8(ascii: "?"), [UInt8(ascii: "$")], UInt8(ascii: "y")) where parameter(0) == SynchronizedOutput.mode:
      .input(.synchronizedOutput(SynchronizedOutput(answer: parameter(1))))
    case (nil, [], _): meaning(of: controlKey)
    default: .unknown
    }
  }

  /// A key that only a terminal in the kitty protocol reports as let go is not pressed again.
  private func meaning(of key: KeyPress?) -> Meaning {
    guard var key, let modifiers else { return .unknown }
    if isRelease { return .nothing }
    key.modifiers.formUnion(modifiers)
    if isAltPrefixed { key.modifiers.insert(.alt) }
    if case .scalar(let scalar) = key.key, key.modifiers == .shift { key = ControlSequence.typed(scalar) }
    return .input(.key(key))
  }

  private var controlKey: KeyPress? {
    switch final {
    case UInt8(ascii: "~") where parameter(0) == ControlSequence.modifyOtherKeys: codedKey(parameter(2))
    case UInt8(ascii: "~"): ControlSequence.numberedKey(parameter(0)).map { KeyPress($0) }
    case UInt8(ascii: "u"): codedKey(parameter(0))
    // rxvt: the same numbers, with the modifiers in the final byte.
    case UInt8(ascii: "$"): ControlSequence.numberedKey(parameter(0)).map { KeyPress($0, .shift) }
    case UInt8(ascii: "^"): ControlSequence.numberedKey(parameter(0)).map { KeyPress($0, .control) }
    case UInt8(ascii: "@"): ControlSequence.numberedKey(parameter(0)).map { KeyPress($0, [.control, .shift]) }
    case UInt8(ascii: "Z"): KeyPress(.tab, .shift)
    case UInt8(ascii: "a")...UInt8(ascii: "d"): ControlSequence.letterKey(final & ~0x20).map { KeyPress($0, .shift) }
    default: parameter(0) <= 1 ? ControlSequence.letterKey(final).map { KeyPress($0) } : nil
    }
  }
}
