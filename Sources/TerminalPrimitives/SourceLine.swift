/// One line of a text nobody trusts, without its break.
struct SourceLine {
  let bytes: UnsafeBufferPointer<UInt8>
  let isPrintableASCII: Bool

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var scalars: [Unicode.Scalar] { Array(text.unicodeScalars) }

  /// Calls `transform` for each line, in order. A line feed is a break, and so is a carriage return with its line feed;
  /// a text always has one line more than it has breaks. A line must not be kept: its bytes are borrowed.
  static func map<Result>(of source: some StringProtocol, _ transform: (SourceLine) -> Result) -> [Result] {
    var contiguous = String(source)
    return contiguous.withUTF8 { bytes in
      var results: [Result] = []
      var start = 0
      while let end = lineFeed(in: bytes, from: start) {
        let hasReturn = end > start && bytes[end - 1] == ASCII.carriageReturn
        results.append(transform(SourceLine(bytes, start..<(hasReturn ? end - 1 : end))))
        start = end + 1
      }
      results.append(transform(SourceLine(bytes, start..<bytes.count)))
      return results
    }
  }

  /// The whole source as one line, breaks and all.
  static func whole<Result>(of source: some StringProtocol, _ transform: (SourceLine) -> Result) -> Result {
    var contiguous = String(source)
    return contiguous.withUTF8 { transform(SourceLine($0, 0..<$0.count)) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = UnsafeBufferPointer(rebasing: bytes[range])
    isPrintableASCII = self.bytes.allSatisfy { 0x20...0x7E ~= $0 }
  }

  private static func lineFeed(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == ASCII.lineFeed { return index }
      index += 1
    }
    return nil
  }
}

enum ASCII {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
}
