import TerminalPrimitives
import Testing

@testable import NcursesTerminal

@Suite struct KeyRobustnessTests {
  @Test func `every key that has a sequence takes every combination of modifiers`() {
    for code in 1...8 {
      let modifiers = KeyModifiers(rawValue: UInt8(code - 1))
      for (letter, key) in [
        ("A", Key.up), ("B", .down), ("C", .right), ("D", .left), ("F", .end), ("H", .home), ("P", .function(1)),
        ("Q", .function(2)), ("R", .function(3)), ("S", .function(4)),
      ] {
        var parser = KeyParser()
        #expect(parser.parse(Array("\u{1b}[1;\(code)\(letter)".utf8)) == [.press(key, modifiers)])
      }
      for (number, key) in [
        (1, Key.home), (2, .insert), (3, .delete), (4, .end), (5, .pageUp), (6, .pageDown), (7, .home), (8, .end),
        (11, .function(1)), (12, .function(2)), (13, .function(3)), (14, .function(4)), (15, .function(5)),
        (17, .function(6)), (18, .function(7)), (19, .function(8)), (20, .function(9)), (21, .function(10)),
        (23, .function(11)), (24, .function(12)),
      ] {
        var parser = KeyParser()
        #expect(parser.parse(Array("\u{1b}[\(number);\(code)~".utf8)) == [.press(key, modifiers)])
      }
    }
  }

  @Test func `random bytes never stop the parser, and mean the same however they are divided`() {
    var random = SplitMix(seed: 20_240_607)
    for _ in 0..<2_000 {
      let bytes = (0..<random.below(64)).map { _ in random.terminalByte() }
      var whole = KeyParser()
      let inputs = whole.parse(bytes)
      var divided = KeyParser()
      var parts: [TerminalInput] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = rest.prefix(1 + random.below(5))
        parts += divided.parse(Array(part))
        rest = rest.dropFirst(part.count)
      }
      #expect(parts == inputs, "\(bytes)")
      #expect(divided.endOfPatience() == whole.endOfPatience(), "\(bytes)")
      #expect(whole.patience == nil)
    }
  }

  @Test func `text between random sequences arrives whole and in order`() {
    var random = SplitMix(seed: 7)
    let sequences = KeyFixtures.all.filter { !$0.inputs.contains(where: isTyped) }
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      var expected: [TerminalInput] = []
      for _ in 0..<8 {
        let letter = Unicode.Scalar(UInt8(0x61 + random.below(26)))
        bytes += Array(String(letter).utf8)
        expected.append(.typed(letter))
        bytes += sequences[random.below(sequences.count)].bytes
      }
      var parser = KeyParser()
      let typed = parser.parse(bytes).filter(isTyped)
      #expect(typed == expected)
    }
  }

  private func isTyped(_ input: TerminalInput) -> Bool {
    guard case .key(let press) = input, case .scalar = press.key else { return false }
    return true
  }
}

/// SplitMix64: a failure comes again with the same seed.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &self)
  }

  /// Any byte, but mostly those of which sequences are made.
  mutating func terminalByte() -> UInt8 {
    let likely = Array("\u{1b}\u{1b}\u{1b}[O]P\\;:<?0125~AMuI$\u{7}\r\u{3}".utf8)
    return below(4) == 0 ? UInt8(below(256)) : likely[below(likely.count)]
  }
}
