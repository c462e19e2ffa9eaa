/// One line of a text nobody trusts, without its break.
struct SourceLine {
  /// In UTF-8, borrowed: a line must not be kept.
  let bytes: UnsafeBufferPointer<UInt8>
  let isPrintableASCII: Bool

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var scalars: [Unicode.Scalar] { Array(text.unicodeScalars) }

  /// Calls `transform` for each line, in order. A line feed is a break, and so is a carriage return with its line feed;
  /// a text always has one line more than it has breaks.
  static func map<Result>(of source: some StringProtocol, _ transform: (SourceLine) -> Result) -> [Result] {
    var contiguous = String(source)
    return contiguous.withUTF8 { bytes in
      var results: [Result] = []
      var start = 0
      while start <= bytes.count {
        let endOfASCII = bytes.endOfPrintableASCII(from: start)
        let breakIndex = bytes[endOfASCII...].firstIndex(of: lineFeed) ?? bytes.count
        let hasReturn = breakIndex > start && breakIndex < bytes.count && bytes[breakIndex - 1] == carriageReturn
        let end = hasReturn ? breakIndex - 1 : breakIndex
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        results.append(transform(SourceLine(bytes: line, isPrintableASCII: endOfASCII == end)))
        start = breakIndex + 1
      }
      return results
    }
  }

  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
}

extension UnsafeBufferPointer<UInt8> {
  /// The end of the run of printable ASCII that begins at `start`, eight bytes at a time.
  fileprivate func endOfPrintableASCII(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard word.isPrintableASCII else { break }
      index += 8
    }
    while index < count, 0x20...0x7E ~= self[index] { index += 1 }
    return index
  }
}

extension UInt64 {
  /// Whether each of the eight bytes is in 0x20...0x7E. A carry or a borrow comes only from a byte that is itself outside,
  /// and the lowest such byte always shows its own high bit.
  fileprivate var isPrintableASCII: Bool {
    let everyHighBit: UInt64 = 0x8080_8080_8080_8080
    let reachesDelete = self &+ 0x0101_0101_0101_0101
    let isBelowBlank = self &- 0x2020_2020_2020_2020
    return (reachesDelete | isBelowBlank) & everyHighBit == 0
  }
}
