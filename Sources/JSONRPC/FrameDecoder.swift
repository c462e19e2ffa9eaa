/// Cuts a stream of bytes into frames, wherever its chunks begin and end. Once it has lost the framing it stays lost: it
/// never looks for a place to go on.
///
/// It knows no clock: whoever feeds it passes the time since some fixed moment, and asks `stall` when `deadline` has come.
package struct FrameDecoder: Sendable {
  package enum Event: Equatable, Sendable {
    /// The body of one frame.
    case payload([UInt8])
    /// A body too large to be kept is being skipped; `head` is its beginning.
    case oversized(length: Int, head: [UInt8])
    /// The last event.
    case lost(WireFault)
  }

  private let limits: FrameLimits
  private var header: FrameHeaderReader
  private var body: FrameBody?
  private var isLost = false
  private var chunk: [UInt8] = []
  private var position = 0
  /// When the newest bytes came.
  private var arrival = Duration.zero
  private var headerBegan = Duration.zero
  private var noticeWasGiven = false

  package init(limits: FrameLimits = .standard) {
    self.limits = limits
    header = FrameHeaderReader(limits: limits)
  }

  /// How many bytes are held for a frame that is not complete.
  package var bufferedByteCount: Int {
    chunk.count - position + header.bufferedByteCount + (body?.bufferedByteCount ?? 0)
  }

  /// Takes the next bytes. All events of the earlier ones must have been fetched.
  package mutating func append(_ bytes: [UInt8], at now: Duration) {
    precondition(position == chunk.count, "fetch all events before the next bytes")
    guard !isLost else { return }
    chunk = bytes
    position = 0
    arrival = now
    noticeWasGiven = false
    if !isInsideFrame { headerBegan = now }
  }

  /// The next event of the bytes so far; nil when there is none until more come.
  package mutating func next() -> Event? {
    while position < chunk.count {
      do throws(WireFault) {
        if let event = try advance() { return event }
      } catch {
        return .lost(lose(error))
      }
    }
    return nil
  }

  /// The peer has closed. Returns what is wrong with that, nil between two frames.
  package mutating func finish() -> WireFault? {
    guard !isLost, isInsideFrame else { return nil }
    return lose(.endedMidFrame(missing: body?.missing))
  }

  private var isInsideFrame: Bool { body != nil || header.hasBegun }

  private mutating func advance() throws(WireFault) -> Event? {
    if body == nil {
      guard let length = try header.read(chunk, from: &position) else { return nil }
      header = FrameHeaderReader(limits: limits)
      body = FrameBody(length: length, limits: limits)
    }
    let event = body?.take(chunk, from: &position)
    if body?.isComplete == true {
      body = nil
      // A header that begins in the same chunk begins now.
      headerBegan = arrival
    }
    return event
  }

  private mutating func lose(_ fault: WireFault) -> WireFault {
    isLost = true
    chunk = []
    position = 0
    body = nil
    header = FrameHeaderReader(limits: limits)
    return fault
  }
}

/// Silence inside a frame.
extension FrameDecoder {
  package enum Stall: Equatable, Sendable {
    /// No byte of the frame for a while. Told once for each silence.
    case notice(WireFault)
    case lost(WireFault)
  }

  /// When `stall` has something to say if no byte comes before; nil between two frames.
  package var deadline: Duration? {
    if body != nil { return arrival + (noticeWasGiven ? limits.silenceBeforeClose : limits.silenceBeforeNotice) }
    return header.hasBegun ? headerBegan + limits.headerTime : nil
  }

  /// What the time since the last bytes means.
  package mutating func stall(at now: Duration) -> Stall? {
    guard let deadline, now >= deadline else { return nil }
    if body == nil { return .lost(lose(.stalled(after: limits.headerTime))) }
    if now >= arrival + limits.silenceBeforeClose { return .lost(lose(.stalled(after: limits.silenceBeforeClose))) }
    noticeWasGiven = true
    return .notice(.slow(after: limits.silenceBeforeNotice))
  }
}
