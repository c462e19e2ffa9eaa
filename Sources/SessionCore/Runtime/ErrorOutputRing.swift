/// The last bytes of a stream of any length.
struct ErrorOutputRing: Equatable, Sendable {
  /// 64 KiB, more than any stack trace of the runtime; SDKs keep a tail of the same kind (protocol notes 1.8).
  static let standardCapacity = 64 << 10

  private let capacity: Int
  private var bytes: [UInt8] = []
  private var isTruncated = false

  init(capacity: Int = Self.standardCapacity) { self.capacity = capacity }

  mutating func append(_ new: [UInt8]) {
    bytes += new.suffix(capacity)
    isTruncated = isTruncated || new.count > capacity || bytes.count > capacity
    // Cut only at twice the capacity, so that many small pieces do not each move everything.
    if bytes.count >= 2 * capacity { bytes.removeFirst(bytes.count - capacity) }
  }

  /// What is kept, invalid UTF-8 repaired. A character whose beginning was lost is left out.
  var text: String {
    let kept = bytes.suffix(capacity)
    return String(decoding: isTruncated ? kept.drop(while: Self.isContinuation) : kept, as: UTF8.self)
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
}
