/// The parts of a complete `CSI …` or `SS3 …` sequence (ECMA-48, 5.4).
struct ControlSequence: Equatable {
  /// Sent after an ESC of its own: some terminals say Alt so.
  let isAltPrefixed: Bool
  /// `[` or `O`.
  let introducer: UInt8
  /// `<`, `=`, `>` or `?` before the parameters.
  let marker: UInt8?
  /// Numbers between semicolons, each with its parts between colons; 0 where nothing stands.
  let parameters: [[Int]]
  let intermediates: [UInt8]
  let final: UInt8

  /// Larger numbers mean nothing to us, and are cut here so that none overflows.
  private static let largestNumber = 9_999_999

  /// `bytes` from the ESC to the final byte.
  init?(_ bytes: [UInt8]) {
    var rest = bytes.drop { $0 == LegacyKeys.escape }
    isAltPrefixed = bytes.count - rest.count > 1
    guard let introducer = rest.popFirst(), let final = rest.popLast() else { return nil }
    self.introducer = introducer
    self.final = final
    marker = rest.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    if marker != nil { rest.removeFirst() }
    let numbers = rest.prefix { (0x30...0x3B).contains($0) }
    intermediates = Array(rest.dropFirst(numbers.count))
    parameters = numbers.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { parameter in
      parameter.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(ControlSequence.number)
    }
  }

  /// The parameter at this place, counted from 0; 0 if it is missing.
  func parameter(_ index: Int, part: Int = 0) -> Int {
    guard parameters.indices.contains(index), parameters[index].indices.contains(part) else { return 0 }
    return parameters[index][part]
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), largestNumber) }
  }
}
