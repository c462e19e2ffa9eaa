/// One pass over the text, line by line.
struct MarkdownScan {
  let bytes: UnsafeBufferPointer<UInt8>
  private let isComplete: Bool
  private(set) var fence: CodeFence?
  /// Whether an empty line stands before the part that is open.
  private var openIsApart: Bool
  private(set) var step = MarkdownSplitter.Step()
  private(set) var openStart = 0
  private var isAfterEmptyLine: Bool
  private var openHasText = false
  private(set) var openBeginning = Beginning.other
  /// Whether its lines are words and nothing else.
  private var openIsPlain = true

  /// How the first line of a part begins.
  enum Beginning: Equatable {
    /// Within a line that was too long: nothing there is markup of blocks.
    case midLine
    case item
    /// HTML goes on to the next empty line, whatever comes.
    case html
    case other
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, after known: MarkdownSplitter.Known, isComplete: Bool) {
    self.bytes = bytes
    self.isComplete = isComplete
    fence = known.fence
    isAfterEmptyLine = known.endsInEmptyLine
    openIsApart = known.endsInEmptyLine
    if known.endsMidLine { openBeginning = .midLine }
  }

  /// What the next scan has to know, which begins where the open part does.
  var known: MarkdownSplitter.Known {
    MarkdownSplitter.Known(fence: fence, endsInEmptyLine: openIsApart, endsMidLine: openBeginning == .midLine)
  }

  mutating func run() {
    var start = 0
    while let feed = bytes.first(ASCII.lineFeed, in: start..<bytes.count) {
      let end = feed > start && bytes[feed - 1] == ASCII.carriageReturn ? feed - 1 : feed
      read(start..<end, next: feed + 1)
      start = feed + 1
    }
    // A return at the end may be half of a break.
    let isCut = !isComplete && bytes.count > start && bytes[bytes.count - 1] == ASCII.carriageReturn
    readUnfinished(start..<(isCut ? bytes.count - 1 : bytes.count))
  }

  private mutating func read(_ line: Range<Int>, next: Int) {
    if let fence {
      guard !isMidLine(line), fence.isClosed(by: line, in: bytes) else { return cutCode(line) }
      settle(.code, upTo: line.lowerBound)
      leave(next)
      self.fence = nil
    } else if !isMidLine(line), let opened = CodeFence(opening: line, in: bytes) {
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
    let longest = openIsPlain ? MarkdownPart.longestParagraph : MarkdownPart.longestProse
    let isTooLong = openHasText && line.upperBound - openStart > longest
    if (isAfterEmptyLine && isAtMargin) || beginsItem(line) || isTooLong {
      settle(.prose, upTo: line.lowerBound)
    }
    if !openHasText {
      openIsApart = isAfterEmptyLine
      openHasText = true
      if !isMidLine(line) { openBeginning = beginning(of: line) }
    }
    openIsPlain = openIsPlain && openBeginning == .other && isPlain(line)
    isAfterEmptyLine = false
    while line.upperBound - openStart > MarkdownPart.longestProse {
      settle(.prose, upTo: placeToCut)
      openHasText = true
      openIsPlain = false
      openBeginning = .midLine
    }
  }

  /// A line of code that is too long goes on in the next part.
  private mutating func cutCode(_ line: Range<Int>) {
    while line.upperBound - max(line.lowerBound, openStart) > MarkdownPart.longestProse {
      let start = max(line.lowerBound, openStart)
      settle(.code, upTo: border(in: start..<start + MarkdownPart.longestProse))
      openBeginning = .midLine
    }
  }

  private func isMidLine(_ line: Range<Int>) -> Bool {
    openBeginning == .midLine && line.lowerBound == openStart
  }

  /// The last line, of which more may come.
  private mutating func readUnfinished(_ line: Range<Int>) {
    guard isComplete || !mayBecomeMarkup(line) else { return finish(at: line.lowerBound) }
    if line.isEmpty { return finish(at: line.upperBound) }
    if isComplete {
      read(line, next: line.upperBound)
    } else if fence == nil {
      readProse(line)
    } else {
      cutCode(line)
    }
    finish(at: line.upperBound)
  }

  private mutating func finish(at end: Int) {
    if fence == nil {
      if isComplete { settle(.prose, upTo: end) } else { step.open = part(.prose, openStart..<end) }
    } else {
      let lines = isComplete ? end : (bytes[..<end].lastIndex(of: ASCII.lineFeed).map { $0 + 1 } ?? openStart)
      if lines > openStart { settle(.code, upTo: lines) }
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
    openIsPlain = true
    openBeginning = .other
    openIsApart = isAfterEmptyLine
  }

  private func part(_ kind: MarkdownPart.Kind, _ range: Range<Int>) -> MarkdownPart? {
    guard kind == .code ? !range.isEmpty : openHasText else { return nil }
    return MarkdownPart(kind: kind, source: text(range), isApart: openIsApart)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
