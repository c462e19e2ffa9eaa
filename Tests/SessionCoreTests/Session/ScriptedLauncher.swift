import SessionCore
import SessionModel

/// Starts scripted runtimes, and hands each of them to the test.
actor ScriptedLauncher: RuntimeLauncher {
  private(set) var launched: [ScriptedRuntime] = []
  private let held: Latch?
  private let failure: SessionFailure?
  private let runtimes: AsyncStream<ScriptedRuntime>
  private let starts: AsyncStream<ScriptedRuntime>.Continuation

  /// - Parameters:
  ///   - held: what every start waits for.
  ///   - failure: how every start fails.
  init(held: Latch? = nil, failure: SessionFailure? = nil) {
    self.held = held
    self.failure = failure
    (runtimes, starts) = AsyncStream.makeStream()
  }

  func launch() async throws(SessionFailure) -> any RunningRuntime {
    await held?.pass()
    if let failure { throw failure }
    let runtime = ScriptedRuntime()
    launched.append(runtime)
    starts.yield(runtime)
    return runtime
  }

  /// The next runtime that is started, or was and has not been asked for.
  func next() async -> ScriptedRuntime? {
    for await runtime in runtimes { return runtime }
    return nil
  }
}

/// Lets nobody through until it is opened.
actor Latch {
  private var isOpen = false
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var watchers: [CheckedContinuation<Void, Never>] = []

  func pass() async {
    if isOpen { return }
    await withCheckedContinuation { continuation in
      waiting.append(continuation)
      watchers.forEach { $0.resume() }
      watchers = []
    }
  }

  func open() {
    isOpen = true
    waiting.forEach { $0.resume() }
    waiting = []
  }

  /// Returns when somebody stands before it.
  func waitUntilReached() async {
    if isOpen || !waiting.isEmpty { return }
    await withCheckedContinuation { watchers.append($0) }
  }
}
