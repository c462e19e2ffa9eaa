/// Takes the text of a POSIX shell, with what of bash is common, apart into its simple commands, on bytes and in one
/// pass. It runs nothing, looks nothing up, and notes a doubt wherever a shell might read the text in another way.
struct ShellParser {
  /// Groups and substitutions within each other. Nobody reads more, and the stack must not end.
  static let depthLimit = 24
  /// Commands in one text. More cannot be decided about; lists cut short in silence have hidden commands (Adversa,
  /// April 2026).
  static let commandLimit = 200
  /// Words in one text: more than a person reads, and few enough to be judged at once.
  static let wordLimit = 4_000

  var bytes: [UInt8]
  var position = 0
  /// Where reading ends: the end of the bytes, or of the here-document that is being read.
  var end: Int
  var depth: Int
  /// The command that words, redirections and marks belong to.
  var current = 0
  var hereDocuments: [HereDocument] = []
  private var wordCount = 0
  private(set) var commands: [SimpleCommand] = []
  private(set) var doubts: [String] = []

  init(_ text: String, depth: Int = 0) {
    bytes = Array(text.utf8)
    end = bytes.count
    self.depth = depth
    if let hidden = HiddenCharacters.words(in: text) { doubt(hidden) }
  }

  mutating func parse(connector: ShellAnalysis.Part.Connector = .first) {
    list(isParenthesis: false, connector: connector, isFed: false)
    if !hereDocuments.isEmpty { doubt("a here-document without its end") }
  }

  mutating func doubt(_ words: String) {
    if !doubts.contains(words) { doubts.append(words) }
  }

  /// Gives up: what follows is not looked at, and that is said.
  mutating func giveUp(_ words: String) {
    doubt(words)
    position = end
  }

  /// Whether the command was taken in; false once there are too many.
  mutating func append(_ command: SimpleCommand) -> Bool {
    guard commands.count < Self.commandLimit else {
      giveUp("more than \(Self.commandLimit) commands; what follows was not looked at")
      return false
    }
    commands.append(command)
    current = commands.count - 1
    return true
  }

  /// Whether another word is looked at; that some are not is said.
  mutating func countWord() -> Bool {
    wordCount += 1
    if wordCount > Self.wordLimit { doubt("more than \(Self.wordLimit) words; not all were looked at") }
    return wordCount <= Self.wordLimit
  }

  /// Changes the command that is being read.
  mutating func update(_ change: (inout SimpleCommand) -> Void) {
    guard commands.indices.contains(current) else { return }
    change(&commands[current])
  }

  /// Reads another text as a part of this one: what stands between backquotes.
  mutating func parseInside(_ inner: [UInt8]) {
    let outer = (bytes, position, end, hereDocuments)
    (bytes, position, end, hereDocuments) = (inner, 0, inner.count, [])
    nested { $0.list(isParenthesis: false, connector: .inside, isFed: false) }
    if !hereDocuments.isEmpty { doubt("a here-document without its end") }
    (bytes, position, end, hereDocuments) = outer
  }

  /// One level deeper, and back to the command that was being read.
  mutating func nested(_ body: (inout ShellParser) -> Void) {
    guard depth < Self.depthLimit else { return giveUp("nested deeper than \(Self.depthLimit) levels") }
    let outer = current
    depth += 1
    body(&self)
    depth -= 1
    current = outer
  }

  func peek(_ offset: Int = 0) -> UInt8? {
    let index = position + offset
    return index < end ? bytes[index] : nil
  }

  func text(from start: Int) -> String { String(decoding: bytes[start..<max(start, position)], as: UTF8.self) }
}
