/// Finds bytes in bytes by Horspool's method: most bytes of a text are never looked at.
struct BytePattern: Equatable, Hashable, Sendable {
  private let needle: [UInt8]
  /// What a byte is compared as.
  private let folding: [UInt8]
  /// How far the window moves when this byte stands at its end.
  private let steps: [Int]

  /// - Parameter needle: not empty; in lower case where case is ignored.
  init(_ needle: [UInt8], ignoresCase: Bool) {
    self.needle = needle
    let folding = (UInt8.min...UInt8.max).map { ignoresCase ? Self.lowercase($0) : $0 }
    self.folding = folding
    var steps = [Int](repeating: needle.count, count: folding.count)
    for (offset, byte) in needle.dropLast().enumerated() {
      steps[Int(byte)] = needle.count - 1 - offset
      if ignoresCase { steps[Int(Self.uppercase(byte))] = steps[Int(byte)] }
    }
    self.steps = steps
  }

  func scan(_ text: UnsafeBufferPointer<UInt8>, _ found: (Range<Int>) -> Void) {
    scan(
      text,
      whileFound: { range in
        found(range)
        return true
      })
  }

  func occurs(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var isFound = false
    scan(
      text,
      whileFound: { _ in
        isFound = true
        return false
      })
    return isFound
  }

  /// - Parameter goesOn: gets each place and says whether to look for the next.
  private func scan(_ text: UnsafeBufferPointer<UInt8>, whileFound goesOn: (Range<Int>) -> Bool) {
    let length = needle.count
    needle.withUnsafeBufferPointer { needle in
      folding.withUnsafeBufferPointer { folding in
        steps.withUnsafeBufferPointer { steps in
          let last = needle[length - 1]
          var start = 0
          while start + length <= text.count {
            let end = text[start + length - 1]
            if folding[Int(end)] == last, Self.matches(needle, text, at: start, folding) {
              guard goesOn(start..<start + length) else { return }
              start += length
            } else {
              start += steps[Int(end)]
            }
          }
        }
      }
    }
  }

  private static func matches(
    _ needle: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>, at start: Int,
    _ folding: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for offset in 0..<(needle.count - 1) where folding[Int(text[start + offset])] != needle[offset] { return false }
    return true
  }

  private static func uppercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte & ~0x20 : byte
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
