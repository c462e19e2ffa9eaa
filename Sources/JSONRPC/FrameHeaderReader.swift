/// Collects the lines of one header block and reads the length of the body from it. It gives up at the first byte that
/// no header can have, so that a log line on the stream is seen at once and not when a line end comes.
struct FrameHeaderReader: Sendable {
  private let limits: FrameLimits
  private var line: [UInt8] = []
  private var colon: Int?
  private var checkedBytes = 0
  private var lineCount = 0
  private var blockSize = 0
  private var bodyLength: Int?

  init(limits: FrameLimits) { self.limits = limits }

  /// Whether any byte of this block has come.
  var hasBegun: Bool { blockSize > 0 || !line.isEmpty }
  var bufferedByteCount: Int { line.count }

  /// Takes bytes from `chunk` up to the end of the block and moves `position` behind them. Returns the length of the
  /// body, nil when the chunk is used up before the block ends.
  mutating func read(_ chunk: [UInt8], from position: inout Int) throws(WireFault) -> Int? {
    while position < chunk.count {
      let lineEnds = takeBytes(of: chunk, from: &position)
      try checkName()
      try checkSize()
      if lineEnds, try endLine() {
        guard let bodyLength else { throw .headerMissingLength }
        return bodyLength
      }
    }
    return nil
  }

  /// Takes bytes up to a line end, or one more than a line may have. Returns whether the line ends.
  private mutating func takeBytes(of chunk: [UInt8], from position: inout Int) -> Bool {
    let available = chunk[position...].prefix(limits.headerLine + 3 - line.count)
    let lineEnd = available.firstIndex(of: .lineFeed)
    let taken = lineEnd.map { available[...$0] } ?? available
    line.append(contentsOf: taken)
    position = taken.endIndex
    return lineEnd != nil
  }

  private mutating func checkName() throws(WireFault) {
    while colon == nil, checkedBytes < line.count {
      let byte = line[checkedBytes]
      if byte == .carriageReturn || byte == .lineFeed { return }
      if byte == .colon, checkedBytes > 0 {
        colon = checkedBytes
      } else if !byte.isTokenCharacter {
        throw notAHeader(at: checkedBytes)
      }
      checkedBytes += 1
    }
  }

  private func checkSize() throws(WireFault) {
    // Two bytes more for the line end.
    if line.count > limits.headerLine + 2 { throw .headerTooLong(limit: limits.headerLine) }
    if blockSize + line.count > limits.headerBlock { throw .headerTooLong(limit: limits.headerBlock) }
  }

  /// Returns whether this was the blank line that ends the block.
  private mutating func endLine() throws(WireFault) -> Bool {
    let content = line.dropLast(2)
    guard line.count >= 2, line[content.endIndex] == .carriageReturn else { throw bareLineFeed() }
    blockSize += line.count
    if content.isEmpty { return true }
    guard let colon else { throw notAHeader(at: content.endIndex) }
    if content.contains(.carriageReturn) { throw .lineEnding(ByteExcerpt(line)) }
    lineCount += 1
    if lineCount > limits.headerLines { throw .headerTooMany(limit: limits.headerLines) }
    try take(FrameHeaderField(name: content[..<colon], value: content[(colon + 1)...], limits: limits))
    line.removeAll(keepingCapacity: true)
    self.colon = nil
    checkedBytes = 0
    return false
  }

  private mutating func take(_ field: FrameHeaderField) throws(WireFault) {
    switch field {
    case .contentLength(let length):
      if let bodyLength, bodyLength != length { throw .headerConflict(first: bodyLength, second: length) }
      bodyLength = length
    case .other: break
    }
  }

  private func bareLineFeed() -> WireFault {
    let isHeader = colon.map { FrameHeaderField.isKnown(name: line[..<$0]) } ?? (lineCount > 0 && line.count == 1)
    return isHeader ? .lineEnding(ByteExcerpt(line)) : .strayOutput(ByteExcerpt(line))
  }

  /// Names what stands where a header name should, from the bytes so far and the one at `index` that cannot be in it.
  private func notAHeader(at index: Int) -> WireFault {
    let excerpt = ByteExcerpt(line)
    if FrameHeaderField.begins(with: line[..<index]) { return .headerBadName(excerpt) }
    if line.starts(with: "HTTP/".utf8) || line.starts(with: "SSH-".utf8) { return .wrongProtocol(excerpt) }
    return line[index].isBinary ? .wrongProtocol(excerpt) : .strayOutput(excerpt)
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let colon = UInt8(ascii: ":")

  /// A byte of a header name, from RFC 9110, section 5.6.2.
  fileprivate var isTokenCharacter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "!#$%&'*+-.^_`|~".utf8.contains(self)
    }
  }

  /// A control byte that no log line has: they have line ends, tabs and the escape of a coloured line.
  fileprivate var isBinary: Bool { self < 0x20 && ![0x09, 0x0A, 0x0D, 0x1B].contains(self) }
}
