package import TerminalPrimitives

/// Why a name stands for no key that can be bound.
package enum KeyNameFault: Error, Equatable, Sendable {
  case unknown
  /// Terminals send nothing for it, or what they send for `sent`.
  case notSent
  /// Terminals send the beginning of another key's sequence for it.
  case beginsSequence
  /// Shift with a sign is that sign: `G`, not `Shift-G`.
  case shiftedText
}

extension KeyPress {
  /// The last function key that terminals have a sequence for (VT220).
  private static let lastFunctionKey = 20

  /// The key that help calls by this name: `o`, `Ctrl-G`, `Alt-Enter`, `F2`, `Space`, `PgDn`.
  package init(named name: String) throws(KeyNameFault) {
    var rest = Substring(name)
    var modifiers: KeyModifiers = []
    while let (modifier, after) = Self.modifier(of: rest) {
      guard modifiers.insert(modifier).inserted else { throw .unknown }
      rest = after
    }
    let key = try Self.key(named: rest)
    switch key {
    case .scalar(let scalar): self = try Self.typed(scalar, modifiers)
    case .enter, .tab, .backspace, .delete, .insert, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .function:
      self.init(key, modifiers)
      guard isSent else { throw .notSent }
    }
  }

  private static func modifier(of name: Substring) -> (KeyModifiers, Substring)? {
    let known: [(String, KeyModifiers)] = [("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift)]
    // What is left must still name a key: `Ctrl--` is Ctrl with a hyphen.
    return known.first { name.hasPrefix($0.0) && name.count > $0.0.count }.map { ($0.1, name.dropFirst($0.0.count)) }
  }

  private static func key(named name: Substring) throws(KeyNameFault) -> Key {
    if let known = KeyName.named.first(where: { $0.text == name || $0.sign.map { $0 == name } == true }) {
      return known.key
    }
    if name.first == "F", let number = Int(name.dropFirst()), "F\(number)" == name {
      guard (1...lastFunctionKey).contains(number) else { throw .notSent }
      return .function(number)
    }
    guard name.unicodeScalars.count == 1, let scalar = name.unicodeScalars.first,
      let columns = CharacterWidth.columns(of: scalar), columns > 0, scalar != " "
    else { throw .unknown }
    return .scalar(scalar)
  }

  private static func typed(_ scalar: Unicode.Scalar, _ modifiers: KeyModifiers) throws(KeyNameFault) -> KeyPress {
    if modifiers.isEmpty { return KeyPress(.scalar(scalar)) }
    let isLetter = scalar.isASCII && scalar.properties.isAlphabetic
    let lower = isLetter ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    if modifiers.contains(.control) {
      guard !modifiers.contains(.shift), isLetter || controlSigns.contains(scalar) else { throw .notSent }
      return KeyPress(.scalar(lower), modifiers)
    }
    guard modifiers.contains(.alt) else { throw .shiftedText }
    guard isLetter else {
      guard !modifiers.contains(.shift) else { throw .shiftedText }
      guard !sequenceBeginnings.contains(scalar) else { throw .beginsSequence }
      return KeyPress(.scalar(scalar), .alt)
    }
    guard modifiers.contains(.shift) else { return KeyPress(.scalar(lower), .alt) }
    let upper = Unicode.Scalar(UInt8(scalar.value) & ~0x20)
    guard !sequenceBeginnings.contains(upper) else { throw .beginsSequence }
    return KeyPress(.scalar(upper), .alt)
  }

  /// The signs that make a control character with Ctrl, as letters do (ECMA-48, columns 4 and 5), and the blank.
  private static let controlSigns: Set<Unicode.Scalar> = [" ", "@", "[", "\\", "]", "^", "_", "?"]

  /// ESC and one of these begin a control sequence or a string (ECMA-48, 5.3), so that Alt with it looks like one.
  private static let sequenceBeginnings: Set<Unicode.Scalar> = ["[", "]", "^", "_", "O", "P", "X"]

  /// Whether terminals have anything to send for a key with these modifiers.
  private var isSent: Bool {
    switch key {
    case .enter, .backspace: modifiers.isSubset(of: .alt)
    case .tab: modifiers.isEmpty || modifiers == .shift
    case .escape: modifiers.isEmpty
    case .scalar, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .function: true
    }
  }
}

extension KeyPress {
  /// The names that somebody who mistyped one may have meant: keys with names of their own, and these signs, each alone
  /// and with the modifiers that people use.
  package static func namesOfNamedKeys(with signs: [String]) -> [String] {
    let keys = KeyName.named.map(\.text) + (1...12).map { "F\($0)" } + signs
    return keys
      + ["Ctrl-", "Alt-", "Shift-"].flatMap { prefix in keys.map { prefix + $0.prefix(1).uppercased() + $0.dropFirst() }
      }
  }
}
