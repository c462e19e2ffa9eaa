import Synchronization
package import TerminalPrimitives

/// Hands events from the reader's thread to one consumer, in order; unbounded. The standard library's stream would do, if
/// its `next` did not go over the pool's threads: that is one wake-up more between a key and its frame.
package final class EventQueue: AsyncSequence, Sendable {
  private struct State {
    /// The newest last.
    var arrived: [TerminalEvent] = []
    /// Older than all of those, the oldest last.
    var next: [TerminalEvent] = []
    var isFinished = false
    var consumer: CheckedContinuation<TerminalEvent?, Never>?

    mutating func take() -> TerminalEvent? {
      if next.isEmpty { (next, arrived) = (arrived.reversed(), []) }
      return next.popLast()
    }
  }

  private let state = Mutex(State())

  func yield(_ event: TerminalEvent) {
    let consumer = state.withLock { state in
      if state.consumer == nil { state.arrived.append(event) }
      return state.consumer.take()
    }
    consumer?.resume(returning: event)
  }

  /// The consumer still gets the events that wait.
  func finish() {
    let consumer = state.withLock { state in
      state.isFinished = true
      return state.consumer.take()
    }
    consumer?.resume(returning: nil)
  }

  package func makeAsyncIterator() -> Iterator { Iterator(queue: self) }

  package struct Iterator: AsyncIteratorProtocol {
    let queue: EventQueue

    package mutating func next() async -> TerminalEvent? { await queue.next(isolation: nil) }

    package mutating func next(isolation actor: isolated (any Actor)?) async -> TerminalEvent? {
      await queue.next(isolation: actor)
    }
  }

  /// The next event, as soon as there is one; nil after the last.
  private func next(isolation: isolated (any Actor)?) async -> TerminalEvent? {
    await withCheckedContinuation(isolation: isolation) { continuation in
      let (event, mustWait) = state.withLock { state in
        let event = state.take()
        let mustWait = event == nil && !state.isFinished
        if mustWait { state.consumer = continuation }
        return (event, mustWait)
      }
      if !mustWait { continuation.resume(returning: event) }
    }
  }
}
