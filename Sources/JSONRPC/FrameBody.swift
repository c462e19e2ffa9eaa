/// The body of one frame while it arrives: kept whole, or skipped in constant memory when it is too large.
struct FrameBody: Sendable {
  private let length: Int
  private let isKept: Bool
  /// How many bytes are kept, from the beginning.
  private let wanted: Int
  private(set) var missing: Int
  private var bytes: [UInt8] = []
  private var headIsReported = false

  init(length: Int, limits: FrameLimits) {
    self.length = length
    isKept = length <= limits.decodedBody
    missing = length
    wanted = isKept ? length : min(length, limits.skippedHead)
    bytes.reserveCapacity(wanted)
  }

  var isComplete: Bool { missing == 0 }
  var bufferedByteCount: Int { bytes.count }

  /// Takes what belongs to the body from `chunk` and moves `position` behind it. An event is told as soon as it is
  /// certain: a kept body when it is complete, a skipped one when its head is.
  mutating func take(_ chunk: [UInt8], from position: inout Int) -> FrameDecoder.Event? {
    let taken = chunk[position...].prefix(missing)
    position = taken.endIndex
    missing -= taken.count
    bytes.append(contentsOf: taken.prefix(wanted - bytes.count))
    guard bytes.count == wanted, !headIsReported else { return nil }
    headIsReported = true
    defer { bytes = [] }
    return isKept ? .payload(bytes) : .oversized(length: length, head: bytes)
  }
}
