import TestSupport

/// Random JSON texts: legal, and odd in every way the grammar allows. No key stands twice in one object and no surrogate
/// stands alone, as there readers may differ.
struct JSONDocumentGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func document() -> String { blanks() + value(depth: 0) + blanks() }

  private mutating func value(depth: Int) -> String {
    switch Int.random(in: 0..<(depth < 6 ? 8 : 5), using: &random) {
    case 0: ["null", "true", "false"].randomElement(using: &random)!
    case 1, 2: number()
    case 3, 4: string()
    case 5, 6:
      list("{", "}") { $0.string(suffix: "-\($1)") + $0.blanks() + ":" + $0.blanks() + $0.value(depth: depth + 1) }
    default: list("[", "]") { generator, _ in generator.value(depth: depth + 1) }
    }
  }

  private mutating func list(_ open: String, _ close: String, _ element: (inout Self, Int) -> String) -> String {
    let elements = (0..<Int.random(in: 0...5, using: &random)).map { blanks() + element(&self, $0) + blanks() }
    return open + (elements.isEmpty ? blanks() : elements.joined(separator: ",")) + close
  }

  private mutating func blanks() -> String {
    guard random.oneIn(4) else { return "" }
    return (0..<Int.random(in: 1...3, using: &random)).map { _ in
      [" ", "\t", "\n", "\r"].randomElement(using: &random)!
    }
    .joined()
  }

  mutating func number() -> String {
    var text = random.oneIn(3) ? "-" : ""
    text +=
      random.oneIn(4)
      ? "0" : String(UInt64.random(in: 1...(1 << UInt64.random(in: 1...62, using: &random)), using: &random))
    if random.oneIn(2) { text += "." + digits(atMost: 20) }
    if random.oneIn(3) {
      text += ["e", "E"].randomElement(using: &random)! + ["", "+", "-"].randomElement(using: &random)!
      text += String(Int.random(in: 0...(random.oneIn(4) ? 290 : 25), using: &random))
    }
    return text
  }

  private mutating func digits(atMost count: Int) -> String {
    (0..<Int.random(in: 1...count, using: &random)).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
  }

  private mutating func string(suffix: String = "") -> String {
    "\"" + (0..<Int.random(in: 0...20, using: &random)).map { _ in character() }.joined() + suffix + "\""
  }

  private mutating func character() -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: #"\"# + ["\"", "\\", "/", "b", "f", "n", "r", "t"].randomElement(using: &random)!
    case 1: escaped(scalar())
    case 2: String(scalar())
    default: ["a", "Z", "0", " ", "{", "[", ",", ":", "'", "\u{7F}"].randomElement(using: &random)!
    }
  }

  private mutating func scalar() -> UnicodeScalar {
    let ranges: [ClosedRange<UInt32>] = [0x80...0x7FF, 0x800...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF]
    return UnicodeScalar(UInt32.random(in: ranges.randomElement(using: &random)!, using: &random))!
  }

  private mutating func escaped(_ scalar: UnicodeScalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: random.oneIn(2))
      return #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
