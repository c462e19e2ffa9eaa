/// A value that is set once, by whoever is first, and can be waited for by many. Waiting for it is not broken off when
/// the task that waits is cancelled.
actor Promise<Value: Sendable> {
  private var settled: Value?
  private var waiting: [CheckedContinuation<Value, Never>] = []

  func settle(_ value: Value) {
    guard settled == nil else { return }
    settled = value
    waiting.forEach { $0.resume(returning: value) }
    waiting = []
  }

  func value() async -> Value {
    if let settled { return settled }
    return await withCheckedContinuation { waiting.append($0) }
  }
}
