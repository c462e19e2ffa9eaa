/// The calls that wait for an answer. Each is taken out exactly once: by its answer, its deadline, its caller or the end
/// of the connection. `Waiter` is whatever gets the outcome.
struct PendingRequests<Waiter> {
  struct Entry {
    let method: String
    let timeout: Duration
    /// Time since the connection began.
    let deadline: Duration
    let waiter: Waiter
  }

  private var entries: [Int64: Entry] = [:]
  private var lastID: Int64 = 0

  /// The earliest moment at which `expire` would return something.
  var nextDeadline: Duration? { entries.values.lazy.map { $0.deadline }.min() }

  /// An id no call has had, counted from 1: the first thing to be done for a call.
  mutating func allocateID() -> Int64 {
    lastID += 1
    return lastID
  }

  /// To be done before the first byte of the request is written, as the answer may be quick.
  mutating func register(_ id: Int64, _ entry: Entry) {
    precondition(id <= lastID && entries[id] == nil, "an id is allocated once and registered once")
    entries[id] = entry
  }

  /// Takes out the call an answer belongs to; nil when nobody waits for it.
  mutating func take(_ id: MessageID) -> Entry? {
    guard case .number(let number) = id else { return nil }
    return entries.removeValue(forKey: number)
  }

  /// Takes out the calls whose deadline has come, oldest first.
  mutating func expire(at now: Duration) -> [Entry] {
    let expired = entries.filter { $0.value.deadline <= now }.keys.sorted()
    return expired.compactMap { entries.removeValue(forKey: $0) }
  }

  /// Takes out all calls, oldest first.
  mutating func takeAll() -> [Entry] {
    let all = entries.sorted { $0.key < $1.key }.map(\.value)
    entries = [:]
    return all
  }
}
