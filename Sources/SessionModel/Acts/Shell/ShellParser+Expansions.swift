extension ShellParser {
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Reads what begins with a dollar sign.
  mutating func dollar(_ draft: inout WordDraft, isQuoted: Bool) {
    let start = position
    switch peek(1) {
    case UInt8(ascii: "(")?: substitution(&draft)
    case UInt8(ascii: "{")?: bracedExpansion(&draft)
    case UInt8(ascii: "[")?:
      doubt("arithmetic is not worked out")
      draft.putIn()
      position += 2
    case UInt8(ascii: "'")? where !isQuoted: codedQuotes(&draft)
    case UInt8(ascii: "\"")? where !isQuoted:
      position += 1
      doubleQuotes(&draft)
    case let byte? where Self.isNameByte(byte) && !(0x30...0x39).contains(byte):
      draft.putIn()
      position += 1
      while let next = peek(), Self.isNameByte(next) { position += 1 }
      mark(.expansion(text(from: start)))
    case let byte? where (0x30...0x39).contains(byte) || Self.specialParameters.contains(byte):
      draft.putIn()
      position += 2
      mark(.expansion(text(from: start)))
    default:
      draft.value.append(UInt8(ascii: "$"))
      position += 1
    }
  }

  private static let specialParameters = Array("@*#?-$!".utf8)

  mutating func mark(_ mark: ShellAnalysis.Mark) { update { $0.marks.append(mark) } }

  private mutating func substitution(_ draft: inout WordDraft) {
    let start = position
    draft.putIn()
    if plainArithmetic() { return mark(.expansion(text(from: start))) }
    if peek(2) == UInt8(ascii: "(") { doubt("arithmetic is not worked out") }
    position += 2
    nested { $0.list(isParenthesis: true, connector: .inside, isFed: false) }
    mark(.substitution(text(from: start)))
  }

  /// Passes `$((1 + 2))`: numbers alone. A name in it may stand for code.
  private mutating func plainArithmetic() -> Bool {
    guard peek(2) == UInt8(ascii: "(") else { return false }
    var offset = 3
    while let byte = peek(offset), Self.arithmeticBytes.contains(byte) { offset += 1 }
    guard peek(offset) == UInt8(ascii: ")"), peek(offset + 1) == UInt8(ascii: ")") else { return false }
    position += offset + 2
    return true
  }

  private static let arithmeticBytes = Array("0123456789+-*/% ".utf8)

  private mutating func bracedExpansion(_ draft: inout WordDraft) {
    let start = position
    draft.putIn()
    position += 2
    if peek() == UInt8(ascii: "#"), peek(1).map(Self.isNameByte) == true { position += 1 }
    let name = position
    while let byte = peek(), Self.isNameByte(byte) { position += 1 }
    if position == name, let byte = peek(), Self.specialParameters.contains(byte) { position += 1 }
    if peek() != UInt8(ascii: "}") {
      if !Self.isKnownOperator(peek(), peek(1)) { doubt("an expansion that may run code") }
      nested { $0.operand() }
    }
    if peek() == UInt8(ascii: "}") { position += 1 } else { doubt("a brace is not closed") }
    mark(.expansion(text(from: start)))
  }

  /// Operators of which nothing is worked out or run: `${x:-y}`, `${x%y}`, `${x/y/z}`. Not `${x@P}`, `${!x}`, `${x[y]}`,
  /// `${x:y}`, which may run what they find (GHSA-g8r9-g2v8-jv6f).
  private static func isKnownOperator(_ first: UInt8?, _ second: UInt8?) -> Bool {
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "/"),
      UInt8(ascii: "^"), UInt8(ascii: ","):
      true
    case UInt8(ascii: ":"): second == UInt8(ascii: "-") || second == UInt8(ascii: "+")
    default: false
    }
  }

  /// What stands between the operator and the closing brace.
  private mutating func operand() {
    var draft = WordDraft()
    while let byte = peek(), byte != UInt8(ascii: "}") {
      switch byte {
      case UInt8(ascii: "\\"): position = min(position + 2, end)
      case UInt8(ascii: "\""): doubleQuotes(&draft)
      case UInt8(ascii: "'"):
        // Whether it quotes depends on what is around it.
        doubt("a quote inside an expansion")
        position += 1
      case UInt8(ascii: "$"): dollar(&draft, isQuoted: true)
      case UInt8(ascii: "`"): backquotes(&draft)
      default: position += 1
      }
    }
  }

  /// `$'…'`: the usual letters are decoded; numbers could spell anything.
  private mutating func codedQuotes(_ draft: inout WordDraft) {
    draft.isQuoted = true
    position += 2
    while let byte = peek() {
      position += 1
      if byte == UInt8(ascii: "'") { return }
      guard byte == UInt8(ascii: "\\") else {
        draft.value.append(byte)
        continue
      }
      guard let code = peek() else { break }
      position += 1
      guard let meant = Self.codedBytes[code] else {
        doubt("$'…' with letters given as numbers")
        draft.putIn()
        continue
      }
      draft.value.append(meant)
    }
    doubt("a quote is not closed")
  }

  private static let codedBytes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "'"): 0x27,
    UInt8(ascii: "\""): 0x22, UInt8(ascii: "?"): 0x3F,
  ]

  mutating func backquotes(_ draft: inout WordDraft) {
    let start = position
    draft.putIn()
    position += 1
    var inner: [UInt8] = []
    while let byte = peek(), byte != UInt8(ascii: "`") {
      position += 1
      guard byte == UInt8(ascii: "\\"), let next = peek() else {
        inner.append(byte)
        continue
      }
      if next != UInt8(ascii: "`"), next != UInt8(ascii: "\\"), next != UInt8(ascii: "$") { inner.append(byte) }
      inner.append(next)
      position += 1
    }
    if peek() == nil { doubt("a backquote is not closed") } else { position += 1 }
    mark(.substitution(text(from: start)))
    parseInside(inner)
  }
}
