/// The bytes that Markdown gives a meaning to.
enum ASCII {
  static let null: UInt8 = 0x00
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let verticalTab: UInt8 = 0x0B
  static let formFeed: UInt8 = 0x0C
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let tilde = UInt8(ascii: "~")
  static let pipe = UInt8(ascii: "|")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")

  /// Which of the 256 bytes are among `signs`.
  static func table(_ signs: String) -> [Bool] {
    (0...UInt8.max).map { signs.utf8.contains($0) }
  }
}

extension UInt8 {
  var isBlank: Bool { self == ASCII.space || self == ASCII.tab }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place of `byte` in `range`.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }
}
