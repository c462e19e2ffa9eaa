import Foundation
import Synchronization

/// Measures how long this machine keeps a program waiting that wants to run: what it cannot give to anybody, it cannot give
/// to the program under test.
final class Metronome: Sendable {
  private static let beat = Duration.milliseconds(10)
  /// Work of one beat, about what a key costs the program: sleepers are woken soon also where there is no time to work.
  private static let work = 1.0 / 1_000

  private let late = Mutex<[(at: ContinuousClock.Instant, by: Duration)]>([])

  /// Beats until it is cancelled.
  func run() async {
    while !Task.isCancelled {
      let due = ContinuousClock.now + Self.beat
      try? await Task.sleep(until: due)
      Self.workAWhile()
      let now = ContinuousClock.now
      if now - due > Self.beat { late.withLock { $0.append((now, now - due)) } }
    }
  }

  private static func workAWhile() {
    let start = processorTime
    while processorTime - start < work {}
  }

  /// Seconds that this thread has worked.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The longest wait that ended in the second before this moment, or just after it.
  func stall(before moment: ContinuousClock.Instant) -> Duration {
    late.withLock { late in
      late.filter { $0.at > moment - .seconds(1) && $0.at < moment + .milliseconds(100) }.map(\.by).max() ?? .zero
    }
  }
}
