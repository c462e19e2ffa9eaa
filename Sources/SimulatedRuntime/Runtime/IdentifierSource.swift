/// Ids in the shape of UUIDs, each new: the same for the same beginning, so that a run can be compared, and different
/// between two runs, so that what a client kept of one is never taken for the other.
struct IdentifierSource: Equatable, Sendable {
  private let prefix: String
  private var count = 0

  init(beginning: WallTime) {
    let digits = Self.hexadecimal(UInt64(bitPattern: beginning.milliseconds), width: 12).suffix(12)
    prefix = "\(digits.prefix(8))-\(digits.suffix(4))-4000-8000"
  }

  mutating func next() -> String {
    count += 1
    return "\(prefix)-\(Self.hexadecimal(UInt64(count), width: 12))"
  }

  private static func hexadecimal(_ number: UInt64, width: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
