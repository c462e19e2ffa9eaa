import Synchronization
package import TerminalPrimitives

/// What happened at the terminal, in order, for one consumer, who can see whether more waits. Unbounded: a dropped event
/// would be a lost keystroke, and a person fills it slower than any loop empties it.
package final class TerminalEvents: AsyncSequence, Sendable {
  private let stream: AsyncStream<TerminalEvent>
  private let continuation: AsyncStream<TerminalEvent>.Continuation
  private let waiting = Mutex(0)

  init() {
    (stream, continuation) = AsyncStream.makeStream(of: TerminalEvent.self, bufferingPolicy: .unbounded)
  }

  /// Whether nothing has happened that was not taken yet.
  package var isEmpty: Bool { waiting.withLock { $0 == 0 } }

  func append(_ event: TerminalEvent) {
    waiting.withLock { $0 += 1 }
    continuation.yield(event)
  }

  func finish() { continuation.finish() }

  package func makeAsyncIterator() -> Iterator { Iterator(events: self, rest: stream.makeAsyncIterator()) }

  package struct Iterator: AsyncIteratorProtocol {
    fileprivate let events: TerminalEvents
    fileprivate var rest: AsyncStream<TerminalEvent>.Iterator

    package mutating func next() async -> TerminalEvent? { await next(isolation: nil) }

    package mutating func next(isolation actor: isolated (any Actor)?) async -> TerminalEvent? {
      let event = await rest.next(isolation: actor)
      if event != nil { events.waiting.withLock { $0 -= 1 } }
      return event
    }
  }
}
