import SessionModel

/// The part of what a tool wrote that is shown: its end, unless the reader stands or was led farther up.
struct OutputExcerpt: Equatable {
  let text: String
  /// Bytes before and behind it that are not shown.
  let bytesAbove: Int
  let bytesBelow: Int

  /// Bytes of an output that are shown: several hundred rows. Laying them out takes about a millisecond, which is what a
  /// tool that still writes may cost a frame.
  private static let longest = 64 * 1_024
  /// Bytes that are shown below the beginning of a reader's part: four milliseconds, and enough to read on for long.
  private static let longestRead = 4 * longest
  /// Bytes above the place that a reader is led to: some screens.
  private static let lead = 16 * 1_024

  /// - Parameter start: where the reader's part begins, in bytes of all that the tool wrote; nil for the end of it.
  init(of call: ToolCall, from start: Int? = nil) {
    let (whole, unkept) = (call.written.string, call.unkeptBytes)
    let shown = start.map { Self.part(of: whole, from: $0 - unkept) } ?? Self.end(of: whole)
    text = String(whole[shown])
    bytesAbove = unkept + whole.utf8.distance(from: whole.startIndex, to: shown.lowerBound)
    bytesBelow = whole.utf8.distance(from: shown.upperBound, to: whole.endIndex)
  }

  /// In bytes of all that the tool wrote.
  var bytes: Range<Int> { bytesAbove..<bytesAbove + text.utf8.count }

  /// Where the part begins that has these bytes of all that the tool wrote, and some more above them.
  static func start(of call: ToolCall, around bytes: Range<Int>) -> Int {
    let (whole, unkept) = (call.written.string, call.unkeptBytes)
    let place = whole.border(at: bytes.lowerBound - unkept)
    let earliest = whole.border(at: bytes.lowerBound - unkept - lead)
    let line = whole.utf8[earliest..<place].firstIndex(of: ASCII.lineFeed).map { whole.utf8.index(after: $0) }
    let start = earliest == whole.startIndex ? earliest : line ?? earliest
    return unkept + whole.utf8.distance(from: whole.startIndex, to: start)
  }

  private static func end(of whole: String) -> Range<String.Index> {
    let excess = whole.utf8.count - longest
    guard excess > 0 else { return whole.startIndex..<whole.endIndex }
    let start = whole.utf8.index(whole.startIndex, offsetBy: excess)
    let line = whole.utf8[start...].firstIndex(of: ASCII.lineFeed).map { whole.utf8.index(after: $0) }
    return (line ?? whole.border(at: excess))..<whole.endIndex
  }

  private static func part(of whole: String, from start: Int) -> Range<String.Index> {
    let first = whole.border(at: start)
    let end = whole.border(at: start + longestRead)
    guard end < whole.endIndex else { return first..<whole.endIndex }
    let line = whole.utf8[first..<end].lastIndex(of: ASCII.lineFeed).map { whole.utf8.index(after: $0) }
    return first..<(line ?? end)
  }
}

extension String {
  /// The first place between two scalars from a byte on.
  fileprivate func border(at byte: Int) -> Index {
    let index = utf8.index(startIndex, offsetBy: max(0, min(byte, utf8.count)))
    return index.samePosition(in: unicodeScalars) ?? unicodeScalars.index(after: index)
  }
}
