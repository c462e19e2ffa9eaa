extension ShellParser {
  static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: ";"), UInt8(ascii: "&"),
      UInt8(ascii: "|"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"):
      true
    default: false
    }
  }

  /// Reads a word: what the shell hands on as one argument, or as several where it puts something in.
  mutating func word() -> ShellWord {
    let start = position
    var draft = WordDraft()
    while let byte = peek(), !Self.endsWord(byte) {
      switch byte {
      case UInt8(ascii: "\\"): escape(&draft)
      case UInt8(ascii: "'"): singleQuotes(&draft)
      case UInt8(ascii: "\""): doubleQuotes(&draft)
      case UInt8(ascii: "$"): dollar(&draft, isQuoted: false)
      case UInt8(ascii: "`"): backquotes(&draft)
      default: bare(byte, &draft)
      }
    }
    let word = draft.word(source: text(from: start))
    if draft.hasSeveral { mark(.expansion(word.source)) }
    return word
  }

  private mutating func bare(_ byte: UInt8, _ draft: inout WordDraft) {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["): draft.hasPattern = true
    case UInt8(ascii: "="): draft.noteEqualsSign()
    case UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "}"): draft.noteBrace(byte)
    case UInt8(ascii: "!"): noteHistory()
    default: break
    }
    draft.value.append(byte)
    position += 1
  }

  /// An interactive bash puts an earlier command in here.
  mutating func noteHistory() {
    switch peek(1) {
    case nil, UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "="), UInt8(ascii: "("),
      UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ";"):
      break
    default: doubt("! may bring back an earlier command")
    }
  }

  private mutating func escape(_ draft: inout WordDraft) {
    position += 1
    guard let next = peek() else { return doubt("the text ends in a backslash") }
    position += 1
    if next == UInt8(ascii: "\n") { return }
    draft.isQuoted = true
    draft.value.append(next)
  }

  private mutating func singleQuotes(_ draft: inout WordDraft) {
    draft.isQuoted = true
    position += 1
    while let byte = peek() {
      position += 1
      if byte == UInt8(ascii: "'") { return }
      draft.value.append(byte)
    }
    doubt("a quote is not closed")
  }

  mutating func doubleQuotes(_ draft: inout WordDraft) {
    draft.isQuoted = true
    position += 1
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"): escapeInQuotes(&draft)
      case UInt8(ascii: "$"): dollar(&draft, isQuoted: true)
      case UInt8(ascii: "`"): backquotes(&draft)
      default:
        if byte == UInt8(ascii: "!") { noteHistory() }
        draft.value.append(byte)
        position += 1
      }
    }
    doubt("a quote is not closed")
  }

  /// Between double quotes a backslash means itself, except before what has a meaning there.
  mutating func escapeInQuotes(_ draft: inout WordDraft) {
    position += 1
    switch peek() {
    case UInt8(ascii: "\n")?: position += 1
    case let next? where next == UInt8(ascii: "$") || next == 0x60 || next == 0x22 || next == 0x5C:
      draft.value.append(next)
      position += 1
    default: draft.value.append(UInt8(ascii: "\\"))
    }
  }
}

/// A word while it is being read.
struct WordDraft {
  var value: [UInt8] = []
  var isPlain = true
  var isQuoted = false
  var hasPattern = false
  /// Whether one word becomes several: `{a,b}`.
  private(set) var hasSeveral = false
  private var beginsUnknown = false
  private var assignedName: String?
  /// How far `{a,b}` has come.
  private var brace = Brace.none

  private enum Brace { case none, open, several }

  /// Something that the shell puts in.
  mutating func putIn() {
    if value.isEmpty { beginsUnknown = true }
    isPlain = false
  }

  mutating func noteEqualsSign() {
    guard assignedName == nil, isPlain, !isQuoted, !hasPattern else { return }
    let name = value.last == UInt8(ascii: "+") ? value.dropLast() : value[...]
    guard let first = name.first, !(0x30...0x39).contains(first), name.allSatisfy(ShellParser.isNameByte) else {
      return
    }
    assignedName = String(decoding: name, as: UTF8.self)
  }

  mutating func noteBrace(_ byte: UInt8) {
    switch (brace, byte) {
    case (.none, UInt8(ascii: "{")): brace = .open
    case (.open, UInt8(ascii: ",")): brace = .several
    case (.open, UInt8(ascii: ".")) where value.last == byte: brace = .several
    // One word becomes several, which are not told here.
    case (.several, UInt8(ascii: "}")):
      hasSeveral = true
      putIn()
    default: break
    }
  }

  func word(source: String) -> ShellWord {
    ShellWord(
      source: source, value: String(decoding: value, as: UTF8.self), isPlain: isPlain, isQuoted: isQuoted,
      hasPattern: hasPattern, beginsUnknown: beginsUnknown, assignedName: assignedName)
  }
}
