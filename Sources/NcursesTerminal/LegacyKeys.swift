import TerminalPrimitives

/// Keys that are one byte, as terminals have sent them since the VT100.
enum LegacyKeys {
  static let escape: UInt8 = 0x1B
  static let delete: UInt8 = 0x7F

  /// The key of an ASCII byte other than ESC. Enter is CR; LF is Ctrl-J, which people use for a new line. BS is the
  /// Backspace of terminals that do not send DEL for it.
  static func key(for byte: UInt8) -> KeyPress {
    switch byte {
    case 0x00: KeyPress(.scalar(" "), .control)
    case 0x08, delete: KeyPress(.backspace)
    case 0x09: KeyPress(.tab)
    case 0x0D: KeyPress(.enter)
    case 0x01...0x1A: KeyPress(.scalar(Unicode.Scalar(byte | 0x60)), .control)
    case escape: KeyPress(.escape)
    case 0x1C...0x1F: KeyPress(.scalar(Unicode.Scalar(byte | 0x40)), .control)
    default: KeyPress(.scalar(Unicode.Scalar(byte)))
    }
  }
}
