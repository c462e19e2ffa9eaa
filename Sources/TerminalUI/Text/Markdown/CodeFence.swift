/// The fence that opens a block of code at the margin. Indented ones are left to the parser.
struct CodeFence: Equatable, Sendable {
  private let mark: UInt8
  /// Bytes. The words after it begin behind them.
  let length: Int

  /// A line without its break.
  init?(opening line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    guard let mark = line.first.map({ bytes[$0] }), mark == ASCII.backtick || mark == ASCII.tilde else { return nil }
    let end = line.first { bytes[$0] != mark } ?? line.upperBound
    guard end - line.lowerBound >= Self.shortest else { return nil }
    if mark == ASCII.backtick, bytes.first(ASCII.backtick, in: end..<line.upperBound) != nil { return nil }
    self.mark = mark
    length = end - line.lowerBound
  }

  func isClosed(by line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = line.first { bytes[$0] != ASCII.space } ?? line.upperBound
    guard start - line.lowerBound <= Self.deepestIndentation else { return false }
    let end = (start..<line.upperBound).first { bytes[$0] != mark } ?? line.upperBound
    return end - start >= length && (end..<line.upperBound).allSatisfy { bytes[$0].isBlank }
  }

  /// CommonMark 4.5.
  private static let shortest = 3
  private static let deepestIndentation = 3
}
