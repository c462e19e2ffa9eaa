/// The private modes that a program has set and reset in its terminal, read from the bytes it wrote.
struct ModeTrace: Equatable {
  /// How each mode that was touched stands at the end.
  let modes: [Int: Bool]

  /// What a shell expects: no alternate screen (1049), cursor (25) and wrapping (7) on; application cursor keys (1), mouse
  /// (1000, 1006), focus (1004), bracketed paste (2004) and synchronised output (2026) off.
  static let givenBack: [Int: Bool] = [
    1: false, 7: true, 25: true, 1000: false, 1004: false, 1006: false, 1049: false, 2004: false, 2026: false,
  ]

  /// Reads `ESC [ ? n ; m h` and `… l`; every other sequence is passed over.
  init(_ bytes: [UInt8]) {
    var modes: [Int: Bool] = [:]
    var rest = bytes[...]
    while let start = rest.firstIndex(of: 0x1B) {
      rest = rest[(start + 1)...]
      guard rest.starts(with: Array("[?".utf8)) else { continue }
      let parameters = rest.dropFirst(2).prefix { $0 == UInt8(ascii: ";") || (0x30...0x39).contains($0) }
      let end = rest.dropFirst(2 + parameters.count).first
      guard end == UInt8(ascii: "h") || end == UInt8(ascii: "l") else { continue }
      for number in parameters.split(separator: UInt8(ascii: ";")) {
        if let mode = Int(String(decoding: number, as: UTF8.self)) { modes[mode] = end == UInt8(ascii: "h") }
      }
    }
    self.modes = modes
  }
}
