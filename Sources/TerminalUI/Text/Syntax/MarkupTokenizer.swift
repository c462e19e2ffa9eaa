/// Finds comments, tags, their attributes and strings in one line of HTML or XML.
struct MarkupTokenizer {
  private let bytes: [UInt8]
  private(set) var state: SyntaxState
  private(set) var tokens: [SyntaxToken] = []
  private var index = 0

  private static let commentOpen = Array("<!--".utf8)
  private static let commentClose = Array("-->".utf8)

  init(line: [UInt8], after state: SyntaxState) {
    bytes = line
    self.state = state
    while index < bytes.count {
      switch self.state {
      case .code, .string: readText()
      case .comment: finishComment(from: index)
      case .tag: readTag()
      }
    }
  }

  private mutating func readText() {
    let start = index
    if bytes.contains(Self.commentOpen, at: index) {
      index += Self.commentOpen.count
      finishComment(from: start)
    } else if bytes[index] == ASCII.less, index + 1 < bytes.count, Self.beginsTag(bytes[index + 1]) {
      index += 2
      while index < bytes.count, Self.isInName(bytes[index]) { index += 1 }
      add(.syntaxKeyword, from: start)
      state = .tag
    } else {
      index += 1
    }
  }

  private mutating func readTag() {
    let start = index
    let byte = bytes[index]
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      index = (bytes[(index + 1)...].firstIndex(of: byte) ?? bytes.count - 1) + 1
      add(.syntaxString, from: start)
    } else if Self.isInName(byte) {
      while index < bytes.count, Self.isInName(bytes[index]) { index += 1 }
      add(.syntaxType, from: start)
    } else {
      index += 1
      guard byte == ASCII.greater else { return }
      add(.syntaxKeyword, from: start)
      state = .code
    }
  }

  private mutating func finishComment(from start: Int) {
    while index < bytes.count, !bytes.contains(Self.commentClose, at: index) { index += 1 }
    let isClosed = index < bytes.count
    if isClosed { index += Self.commentClose.count }
    state = isClosed ? .code : .comment(depth: 1)
    add(.syntaxComment, from: start)
  }

  private static func beginsTag(_ byte: UInt8) -> Bool { byte.isLetter || tagSigns.contains(byte) }
  private static func isInName(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || nameSigns.contains(byte) }
  private static let tagSigns = Set("/!?".utf8)
  private static let nameSigns = Set("-:.".utf8)

  private mutating func add(_ role: Role, from start: Int) {
    tokens.append(SyntaxToken(bytes: start..<index, role: role))
  }
}
