/// Something a scenario waits for and the test lets happen.
package struct Gate: Sendable {
  private let signal = AsyncStream.makeStream(of: Never.self)

  package init() {}

  package func open() { signal.continuation.finish() }

  /// Returns once the gate is open, or the task is cancelled.
  func opened() async {
    for await _ in signal.stream {}
  }
}
