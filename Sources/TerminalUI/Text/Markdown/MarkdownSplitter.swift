/// Takes a Markdown text apart as it grows. Prose ends where a line at the margin follows an empty one, where a fence
/// at the margin opens code, and where it gets too long.
struct MarkdownSplitter: Equatable, Sendable {
  struct Step: Equatable {
    /// What no further text can change.
    var settled: [MarkdownPart] = []
    /// Bytes of the text that `settled` covers. The next text begins there.
    var settledBytes = 0
    /// What is there of the part that still grows.
    var open: MarkdownPart?
  }

  private var fence: CodeFence?
  private var endsInEmptyLine = false

  /// `text` is what followed the last settled byte. When it is not the whole rest, a last line that may still turn
  /// into markup is left out.
  mutating func advance(_ text: String, isComplete: Bool) -> Step {
    var text = text
    return text.withUTF8 { bytes in
      var scan = Scan(bytes, fence: fence, isAfterEmptyLine: endsInEmptyLine, isComplete: isComplete)
      scan.run()
      (fence, endsInEmptyLine) = (scan.fence, scan.openIsApart)
      return scan.step
    }
  }
}

/// One pass over the text, line by line.
private struct Scan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isComplete: Bool
  private(set) var fence: CodeFence?
  /// Whether an empty line stands before the part that is open.
  private(set) var openIsApart: Bool
  private(set) var step = MarkdownSplitter.Step()
  private var openStart = 0
  private var isAfterEmptyLine: Bool
  private var openHasText = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, fence: CodeFence?, isAfterEmptyLine: Bool, isComplete: Bool) {
    self.bytes = bytes
    self.fence = fence
    self.isComplete = isComplete
    self.isAfterEmptyLine = isAfterEmptyLine
    openIsApart = isAfterEmptyLine
  }

  mutating func run() {
    var start = 0
    while let feed = bytes.first(ASCII.lineFeed, in: start..<bytes.count) {
      let end = feed > start && bytes[feed - 1] == ASCII.carriageReturn ? feed - 1 : feed
      read(start..<end, next: feed + 1)
      start = feed + 1
    }
    readUnfinished(start..<bytes.count)
  }

  private mutating func read(_ line: Range<Int>, next: Int) {
    if let fence {
      guard fence.isClosed(by: line, in: bytes) else { return }
      settle(.code, upTo: line.lowerBound)
      leave(next)
      self.fence = nil
    } else if let opened = CodeFence(opening: line, in: bytes) {
      settle(.prose, upTo: line.lowerBound)
      openIsApart = isAfterEmptyLine
      append(.codeStart, (line.lowerBound + opened.length)..<line.upperBound)
      isAfterEmptyLine = false
      leave(next)
      fence = opened
    } else {
      readProse(line)
    }
  }

  private mutating func readProse(_ line: Range<Int>) {
    if line.allSatisfy({ bytes[$0].isBlank }) {
      isAfterEmptyLine = true
      return
    }
    let isAtMargin = !bytes[line.lowerBound].isBlank
    if (isAfterEmptyLine && isAtMargin) || line.upperBound - openStart > MarkdownPart.longestProse {
      settle(.prose, upTo: line.lowerBound)
    }
    if !openHasText {
      openIsApart = isAfterEmptyLine
      openHasText = true
    }
    isAfterEmptyLine = false
    while line.upperBound - openStart > MarkdownPart.longestProse {
      settle(.prose, upTo: placeToCut)
      openHasText = true
    }
  }

  /// The last line, of which more may come.
  private mutating func readUnfinished(_ line: Range<Int>) {
    guard isComplete || !mayBecomeMarkup(line) else { return finish(at: line.lowerBound) }
    if line.isEmpty { return finish(at: line.upperBound) }
    if isComplete {
      read(line, next: line.upperBound)
    } else if fence == nil {
      readProse(line)
    }
    finish(at: line.upperBound)
  }

  private mutating func finish(at end: Int) {
    if fence == nil {
      if isComplete { settle(.prose, upTo: end) } else { step.open = part(.prose, openStart..<end) }
    } else {
      let lines = isComplete ? end : (bytes[..<end].lastIndex(of: ASCII.lineFeed).map { $0 + 1 } ?? openStart)
      settle(.code, upTo: max(openStart, lines))
      step.open = part(.code, openStart..<end)
    }
    step.settledBytes = openStart
  }

  private mutating func settle(_ kind: MarkdownPart.Kind, upTo end: Int) {
    if let part = part(kind, openStart..<end) { step.settled.append(part) }
    leave(end)
  }

  private mutating func append(_ kind: MarkdownPart.Kind, _ range: Range<Int>) {
    step.settled.append(MarkdownPart(kind: kind, source: text(range), isApart: openIsApart))
  }

  private mutating func leave(_ next: Int) {
    openStart = next
    openHasText = false
    openIsApart = isAfterEmptyLine
  }

  private func part(_ kind: MarkdownPart.Kind, _ range: Range<Int>) -> MarkdownPart? {
    guard kind == .code ? !range.isEmpty : openHasText else { return nil }
    return MarkdownPart(kind: kind, source: text(range), isApart: openIsApart)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// Where a line that is too long is cut: after its last blank that fits, else between two scalars.
  private var placeToCut: Int {
    let limit = openStart + MarkdownPart.longestProse
    if let blank = bytes[openStart..<limit].lastIndex(where: \.isBlank), blank > openStart { return blank + 1 }
    return (openStart..<limit).last { bytes[$0 + 1] & 0xC0 != 0x80 }.map { $0 + 1 } ?? limit
  }

  /// A line of nothing but marks may become a rule, an underlined heading, a fence or the head of a table.
  private func mayBecomeMarkup(_ line: Range<Int>) -> Bool {
    let marks = fence == nil ? Self.marks : Self.fenceMarks
    return line.count <= Self.longestMarkup && line.allSatisfy { marks.contains(bytes[$0]) }
  }

  private static let marks = Set("`~-=*_#>|+: ".utf8)
  private static let fenceMarks = Set("`~ ".utf8)
  /// Bytes: the head of a wide table.
  private static let longestMarkup = 256
}
