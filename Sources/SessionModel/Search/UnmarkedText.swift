/// A text of Markdown as people read it: without marks, and with a blank in the place of the end of a line within a
/// paragraph. Made in one pass for one search.
struct UnmarkedText {
  private(set) var bytes: [UInt8] = []
  /// Where the source goes on behind what was left out. The first is the beginning.
  private var jumps: [(place: Int, source: Int)] = []

  private static let lineFeed = UInt8(ascii: "\n")
  private static let blank = UInt8(ascii: " ")

  init(_ source: UnsafeBufferPointer<UInt8>, without marks: SearchMarks) {
    bytes.reserveCapacity(source.count)
    var start = 0
    var index = 0
    while index < source.count {
      if source[index] == Self.lineFeed {
        let end = Self.endOfBreak(in: source, at: index)
        if let end {
          let line = Self.endOfLine(in: source, start..<index)
          copy(source, start..<line)
          jumps.append((bytes.count, line))
          bytes.append(Self.blank)
          start = end
        }
        index = end ?? index + 1
      } else if marks.contains(source[index]) {
        let end = source[index...].firstIndex { !marks.contains($0) } ?? source.count
        if !Self.standWithinWord(start: index, end: end, in: source) {
          copy(source, start..<index)
          start = end
        }
        index = end
      } else {
        index += 1
      }
    }
    copy(source, start..<source.count)
  }

  private static func standWithinWord(start: Int, end: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    start > 0 && end < source.count && SearchMarks.isOfWord(source[start - 1]) && SearchMarks.isOfWord(source[end])
  }

  /// The bytes of the source that a range was made of.
  func source(of range: Range<Int>) -> Range<Int> {
    source(of: range.lowerBound)..<(source(of: range.upperBound - 1) + 1)
  }

  private func source(of place: Int) -> Int {
    var (low, high) = (0, jumps.count)
    while low < high {
      let middle = (low + high) / 2
      if jumps[middle].place <= place { low = middle + 1 } else { high = middle }
    }
    let jump = jumps[low - 1]
    return jump.source + place - jump.place
  }

  private mutating func copy(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    jumps.append((bytes.count, range.lowerBound))
    bytes.append(contentsOf: source[range])
  }

  /// Where the next line begins to say something; nil between paragraphs.
  private static func endOfBreak(in source: UnsafeBufferPointer<UInt8>, at lineFeed: Int) -> Int? {
    let end = source[(lineFeed + 1)...].firstIndex { $0 != blank } ?? source.count
    let isBetweenParagraphs = end < source.count && source[end] == Self.lineFeed
    let isBehindEmptyLine = source[..<lineFeed].last { $0 != blank } == Self.lineFeed
    return isBetweenParagraphs || isBehindEmptyLine ? nil : end
  }

  /// The end of a line without the blanks there.
  private static func endOfLine(in source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
    source[line].lastIndex { $0 != blank }.map { $0 + 1 } ?? line.lowerBound
  }
}
