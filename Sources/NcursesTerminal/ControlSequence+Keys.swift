import TerminalPrimitives

/// Which key a sequence names, as xterm, rxvt, the Linux console, the VT220 and kitty send them.
extension ControlSequence {
  /// `CSI 27 ; modifiers ; code ~`: xterm's modifyOtherKeys.
  static let modifyOtherKeys = 27

  /// The modifiers in the second parameter; nil if one is held that `KeyModifiers` does not have, such as Super.
  var modifiers: KeyModifiers? {
    // The old xterm form ESC O 5 A has no first parameter to skip.
    let code = introducer == UInt8(ascii: "O") && parameters.count == 1 ? parameter(0) : parameter(1)
    let bits = max(code - 1, 0)
    let foreign = 8 | 16 | 32
    guard bits & foreign == 0 else { return nil }
    var modifiers: KeyModifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 2 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  /// The second part of the modifiers is kitty's event type: 1 pressed, 2 repeated, 3 released.
  var isRelease: Bool { parameter(1, part: 1) == 3 }

  /// `CSI letter` and `CSI 1 ; modifiers letter`.
  static func letterKey(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  /// `CSI number ~`. The VT220 left gaps between its groups of function keys.
  static func numberedKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28...29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// `ESC O letter`: the letters above, rxvt's Ctrl-arrows, and the numeric keypad.
  var applicationKey: KeyPress? {
    switch final {
    case UInt8(ascii: "M"): KeyPress(.enter)
    case UInt8(ascii: "I"): KeyPress(.tab)
    case UInt8(ascii: "X"): KeyPress(.scalar("="))
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      ControlSequence.letterKey(final & ~0x20).map { KeyPress($0, .control) }
    // The keypad's letters are its characters' codes with one bit added.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): KeyPress(.scalar(Unicode.Scalar(final & ~0x40)))
    default: ControlSequence.letterKey(final).map { KeyPress($0) }
    }
  }

  /// `ESC [ [ A` to `ESC [ [ E`.
  var linuxFunctionKey: KeyPress? {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else { return nil }
    return KeyPress(.function(Int(final - UInt8(ascii: "A")) + 1))
  }

  /// A key named by its code point, in `CSI u` or modifyOtherKeys. kitty puts keys without one into the private use
  /// area, of which only the keypad's Enter is of use here.
  func codedKey(_ code: Int) -> KeyPress? {
    let keypadEnter = 57414
    switch code {
    case 9: return KeyPress(.tab)
    case 13, keypadEnter: return KeyPress(.enter)
    case 27: return KeyPress(.escape)
    case 8, 127: return KeyPress(.backspace)
    case 0xE000...0xF8FF: return nil
    default:
      guard code >= 0x20, !(0x80...0x9F).contains(code), let value = UInt32(exactly: code),
        let scalar = Unicode.Scalar(value)
      else { return nil }
      return KeyPress(.scalar(scalar))
    }
  }

  /// Shift alone makes text, as it does without any sequence: kitty names the key by its unshifted letter.
  static func typed(_ scalar: Unicode.Scalar) -> KeyPress {
    let isLetter = (UInt32(0x61)...0x7A).contains(scalar.value)
    return KeyPress(.scalar(isLetter ? Unicode.Scalar(UInt8(scalar.value) & ~0x20) : scalar))
  }
}
