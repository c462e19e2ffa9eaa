/// Finds the words of one line by a grammar, in one pass. What lies between them is plain.
struct SyntaxTokenizer {
  let grammar: SyntaxGrammar
  let bytes: [UInt8]
  private(set) var state: SyntaxState
  private(set) var tokens: [SyntaxToken] = []
  private var index = 0

  init(_ grammar: SyntaxGrammar, line: [UInt8], after state: SyntaxState) {
    self.grammar = grammar
    bytes = line
    self.state = state
    run()
  }

  private mutating func run() {
    switch state {
    case .code, .tag: break
    case .comment: finishComment(from: 0)
    case .string(let place): finishString(place, from: 0)
    }
    while index < bytes.count { next() }
  }

  private mutating func next() {
    let start = index
    if beginsLineComment {
      index = bytes.count
      add(.syntaxComment, from: start)
    } else if let comment = grammar.blockComment, bytes.contains(comment.open, at: index) {
      index += comment.open.count
      state = .comment(depth: 1)
      finishComment(from: start)
    } else if let place = stringThatBegins {
      index += grammar.strings[place].open.count
      state = .string(place)
      finishString(place, from: start)
    } else if bytes[index].isDigit {
      skipNumber()
      add(.syntaxNumber, from: start)
    } else if isWordSign(bytes[index]) || beginsSignWord {
      index += 1
      while index < bytes.count, isWordSign(bytes[index]) { index += 1 }
      if let role = role(ofWord: start..<index) { add(role, from: start) }
    } else {
      index += 1
    }
  }

  private var isAfterWord: Bool { index > 0 && isWordSign(bytes[index - 1]) }

  private var beginsLineComment: Bool {
    if grammar.commentsNeedBlank, index > 0, !bytes[index - 1].isBlank { return false }
    return grammar.lineComments.contains { bytes.contains($0, at: index) }
  }

  private var stringThatBegins: Int? {
    if isAfterWord, !grammar.stringsHavePrefixes { return nil }
    return grammar.strings.firstIndex { bytes.contains($0.open, at: index) }
  }

  /// `@word`, and `#word` where that is one.
  private var beginsSignWord: Bool {
    guard !isAfterWord, index + 1 < bytes.count, bytes[index + 1].isLetter else { return false }
    return bytes[index] == UInt8(ascii: "@") || (grammar.hasHashWords && bytes[index] == UInt8(ascii: "#"))
  }

  private mutating func finishComment(from start: Int) {
    guard let comment = grammar.blockComment, case .comment(var depth) = state else { return }
    while depth > 0, index < bytes.count {
      if bytes.contains(comment.close, at: index) {
        depth -= 1
        index += comment.close.count
      } else if comment.nests, bytes.contains(comment.open, at: index) {
        depth += 1
        index += comment.open.count
      } else {
        index += 1
      }
    }
    state = depth == 0 ? .code : .comment(depth: depth)
    add(.syntaxComment, from: start)
  }

  private mutating func finishString(_ place: Int, from start: Int) {
    let string = grammar.strings[place]
    while index < bytes.count, !bytes.contains(string.close, at: index) {
      index += string.hasEscapes && bytes[index] == ASCII.backslash ? 2 : 1
    }
    let isClosed = index < bytes.count
    index = isClosed ? index + string.close.count : bytes.count
    state = isClosed || !string.isMultiline ? .code : .string(place)
    add(isClosed && isBeforeNameSign ? .syntaxType : .syntaxString, from: start)
  }

  /// Digits, letters of bases, suffixes and units, and a point before a digit.
  private mutating func skipNumber() {
    while index < bytes.count {
      let isPoint = bytes[index] == UInt8(ascii: ".") && index + 1 < bytes.count && bytes[index + 1].isDigit
      guard isPoint || bytes[index].isDigit || bytes[index].isLetter else { return }
      index += 1
    }
  }

  private func role(ofWord range: Range<Int>) -> Role? {
    if bytes[range.lowerBound] == UInt8(ascii: "@") || bytes[range.lowerBound] == UInt8(ascii: "#") {
      return .syntaxKeyword
    }
    let word = String(decoding: bytes[range], as: UTF8.self)
    let key = grammar.ignoresCase ? word.lowercased() : word
    if isBeforeNameSign { return .syntaxType }
    if grammar.keywords.contains(key) { return .syntaxKeyword }
    if grammar.types.contains(key) || (grammar.capitalIsType && bytes[range.lowerBound].isCapital) {
      return .syntaxType
    }
    return nil
  }

  private var isBeforeNameSign: Bool {
    guard let sign = grammar.nameSign else { return false }
    return bytes[index...].first { !$0.isBlank } == sign
  }

  private func isWordSign(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || grammar.wordSigns.contains(byte)
  }

  private mutating func add(_ role: Role, from start: Int) {
    let range = start..<min(index, bytes.count)
    if !range.isEmpty { tokens.append(SyntaxToken(bytes: range, role: role)) }
  }
}

extension [UInt8] {
  func contains(_ signs: [UInt8], at place: Int) -> Bool {
    place + signs.count <= count && signs.indices.allSatisfy { self[place + $0] == signs[$0] }
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  /// Everything outside ASCII counts as one: it is no sign of any language.
  var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_") || self >= 0x80
  }
}
