import Synchronization

/// A clock that stands still until a test moves it.
///
/// Code under test sleeps on it for real: it suspends and is woken by `advance`. A test first waits until the sleeper is
/// there (`waitUntilSleeping`), then advances, so it never sleeps itself. What sleeps and wakes runs on after `advance`
/// has returned: wait for its effect, not for the clock. Advance to each deadline in turn where the code tells an alarm
/// in time from one that comes late.
package final class ManualClock: Clock {
  package struct Instant: InstantProtocol {
    /// The time since the clock was made.
    package let offset: Duration

    package init(offset: Duration) { self.offset = offset }

    package func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    package func duration(to other: Instant) -> Duration { other.offset - offset }
    package static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private struct Sleeper {
    let deadline: Instant
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct Watcher {
    let count: Int
    let continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    var now = Instant(offset: .zero)
    var nextID = 0
    var sleepers: [Int: Sleeper] = [:]
    var cancelled: Set<Int> = []
    var watchers: [Watcher] = []
  }

  private let state = Mutex(State())

  package init() {}

  package var now: Instant { state.withLock(\.now) }
  package var minimumResolution: Duration { .nanoseconds(1) }

  /// The deadlines of all that sleep now, earliest first, as time since the clock was made.
  package var deadlines: [Duration] { state.withLock { $0.sleepers.values.map(\.deadline.offset).sorted() } }

  /// Moves the time and wakes whoever sleeps until then or earlier, earliest first.
  package func advance(by duration: Duration) {
    let due = state.withLock { state in
      state.now = state.now.advanced(by: duration)
      let due = state.sleepers.filter { $0.value.deadline <= state.now }
      due.keys.forEach { state.sleepers[$0] = nil }
      return due.sorted { ($0.value.deadline, $0.key) < ($1.value.deadline, $1.key) }.map(\.value)
    }
    due.forEach { $0.continuation.resume() }
  }

  /// Returns when at least `count` tasks sleep on this clock.
  package func waitUntilSleeping(_ count: Int = 1) async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if state.sleepers.count >= count { return true }
        state.watchers.append(Watcher(count: count, continuation: continuation))
        return false
      }
      if isThere { continuation.resume() }
    }
  }

  package func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    let id = state.withLock { state in
      state.nextID += 1
      return state.nextID
    }
    defer { state.withLock { _ = $0.cancelled.remove(id) } }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { begin(id, Sleeper(deadline: deadline, continuation: $0)) }
    } onCancel: {
      cancel(id)
    }
  }

  private enum Beginning { case due, cancelled, asleep([Watcher]) }

  private func begin(_ id: Int, _ sleeper: Sleeper) {
    let beginning = state.withLock { state -> Beginning in
      if state.cancelled.contains(id) { return .cancelled }
      if sleeper.deadline <= state.now { return .due }
      state.sleepers[id] = sleeper
      let isSatisfied = { (watcher: Watcher) in state.sleepers.count >= watcher.count }
      let satisfied = state.watchers.filter(isSatisfied)
      state.watchers.removeAll(where: isSatisfied)
      return .asleep(satisfied)
    }
    switch beginning {
    case .due: sleeper.continuation.resume()
    case .cancelled: sleeper.continuation.resume(throwing: CancellationError())
    case .asleep(let watchers): watchers.forEach { $0.continuation.resume() }
    }
  }

  private func cancel(_ id: Int) {
    let sleeper = state.withLock { state in
      if let sleeper = state.sleepers.removeValue(forKey: id) { return Optional(sleeper) }
      state.cancelled.insert(id)
      return nil
    }
    sleeper?.continuation.resume(throwing: CancellationError())
  }
}
