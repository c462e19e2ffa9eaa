/// Looks through the last block of a text that still grows for inline marks that are open at its end.
struct InlineScan {
  /// An opening run of `*` or `_`.
  private struct Opener {
    let sign: UInt8
    var count: Int
  }

  /// What has to be held back begins here.
  private(set) var placeToHold: Int?
  /// What closes everything that is open.
  private(set) var closing: [UInt8] = []

  /// Bytes. What is longer is shown as it comes: nobody waits for the end of an address any longer.
  private static let longestHold = 512
  /// Bytes (HTML, named character references).
  private static let longestEntity = 33

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var openers: [Opener] = []
  private var brackets: [Int] = []

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
    while index < bytes.endIndex, placeToHold == nil { next() }
    if let bracket = brackets.first(where: { bytes.endIndex - $0 <= Self.longestHold }) { hold(from: bracket) }
    closing += openers.reversed().flatMap { Array(repeating: $0.sign, count: $0.count) }
  }

  private mutating func next() {
    let byte = bytes[index]
    switch byte {
    case ASCII.backslash:
      if index + 1 == bytes.endIndex { hold(from: index) }
      index += 2
    case ASCII.backtick: readCode()
    case UInt8(ascii: "*"), UInt8(ascii: "_"): readEmphasis(byte)
    case ASCII.openBracket: openBracket()
    case ASCII.closeBracket: closeBracket()
    case ASCII.less: readAngle()
    case UInt8(ascii: "&"): readEntity()
    case UInt8(ascii: "!"):
      if index + 1 == bytes.endIndex { hold(from: index) }
      index += 1
    default: index += 1
    }
  }

  private mutating func hold(from place: Int) { placeToHold = min(placeToHold ?? place, place) }

  private func endOfRun(of byte: UInt8, from place: Int) -> Int {
    bytes[place...].firstIndex { $0 != byte } ?? bytes.endIndex
  }

  private mutating func readCode() {
    let content = endOfRun(of: ASCII.backtick, from: index)
    let length = content - index
    guard content < bytes.endIndex else { return hold(from: index) }
    var place = content
    while let next = bytes[place...].firstIndex(of: ASCII.backtick) {
      place = endOfRun(of: ASCII.backtick, from: next)
      if place - next == length {
        // One more would make it another run.
        if place == bytes.endIndex { return hold(from: next) }
        index = place
        return
      }
      if place == bytes.endIndex { return hold(from: next) }
    }
    closing = Array(repeating: ASCII.backtick, count: length)
    brackets = []
    index = bytes.endIndex
  }

  private mutating func readEmphasis(_ sign: UInt8) {
    let end = endOfRun(of: sign, from: index)
    guard end < bytes.endIndex else { return hold(from: index) }
    let before = index == bytes.startIndex ? ASCII.space : bytes[index - 1]
    let flanks = Flanks(before: before, after: bytes[end], isUnderscore: sign == UInt8(ascii: "_"))
    var count = end - index
    if flanks.canClose {
      while count > 0, let opener = openers.lastIndex(where: { $0.sign == sign }) {
        openers.removeSubrange((opener + 1)...)
        let closed = min(count, openers[opener].count)
        count -= closed
        openers[opener].count -= closed
        if openers[opener].count == 0 { openers.remove(at: opener) }
      }
    }
    if count > 0, flanks.canOpen { openers.append(Opener(sign: sign, count: count)) }
    index = end
  }

  private mutating func openBracket() {
    let isImage = index > bytes.startIndex && bytes[index - 1] == UInt8(ascii: "!")
    brackets.append(isImage ? index - 1 : index)
    index += 1
  }

  private mutating func closeBracket() {
    index += 1
    guard let start = brackets.popLast(), bytes.endIndex - start <= Self.longestHold else { return }
    guard index < bytes.endIndex else { return hold(from: start) }
    guard bytes[index] == UInt8(ascii: "(") else { return }
    var depth = 0
    for place in index..<bytes.endIndex {
      if bytes[place] == UInt8(ascii: "(") { depth += 1 }
      if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 {
        index = place + 1
        return
      }
    }
    hold(from: start)
  }

  /// An address in angles has no blanks.
  private mutating func readAngle() {
    let start = index
    index += 1
    let reach = min(bytes.endIndex, index + Self.longestHold)
    guard let end = bytes[index..<reach].firstIndex(where: { $0 <= ASCII.space || $0 == ASCII.greater }) else {
      if bytes.endIndex - start <= Self.longestHold { hold(from: start) }
      return
    }
    if bytes[end] == ASCII.greater { index = end + 1 }
  }

  private mutating func readEntity() {
    let start = index
    index += 1
    let end = bytes[index...].firstIndex { !($0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#")) } ?? bytes.endIndex
    if end == bytes.endIndex, end - start <= Self.longestEntity { hold(from: start) }
  }
}

/// Which sides of a run of marks text stands on (CommonMark 6.2).
private struct Flanks {
  let canOpen: Bool
  let canClose: Bool

  init(before: UInt8, after: UInt8, isUnderscore: Bool) {
    let isLeft = !after.isSpace && (!after.isMark || before.isSpace || before.isMark)
    let isRight = !before.isSpace && (!before.isMark || after.isSpace || after.isMark)
    canOpen = isLeft && (!isUnderscore || !isRight || before.isMark)
    canClose = isRight && (!isUnderscore || !isLeft || after.isMark)
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self <= ASCII.space }
  fileprivate var isMark: Bool {
    self < 0x80 && self > ASCII.space && !isDigit && (!isLetter || self == UInt8(ascii: "_"))
  }
}
