import Dispatch
import SessionModel

/// Wakes the loop when a clock on the screen goes on. It rings on the main queue itself and repeats by itself: a task that
/// sleeps anew for every tick costs four wake-ups of the processor in place of two.
@MainActor
final class FrameTimer {
  /// What every clock but a calm one needs.
  private static let step = Duration.seconds(1)

  private let source = DispatchSource.makeTimerSource(queue: .main)
  /// When it rings next; nil while it is not set.
  private var next: Moment?

  init() {
    source.schedule(deadline: .distantFuture)
    source.activate()
  }

  /// What happens when it rings.
  func onRing(_ ring: @escaping @MainActor () -> Void) {
    source.setEventHandler { [weak self] in
      MainActor.assumeIsolated {
        self?.next = self?.next.map { $0 + Self.step }
        ring()
      }
    }
  }

  /// Sets when it rings next; every second afterwards until it is set anew.
  func set(to wanted: Moment?, at now: Moment) {
    // Only the clock that decides: the other one may be a millisecond off.
    guard wanted?.uptime != next?.uptime else { return }
    next = wanted
    guard let wanted else { return source.schedule(deadline: .distantFuture) }
    source.schedule(deadline: .now() + wanted.since(now).interval, repeating: Self.step.interval)
  }
}

extension Duration {
  fileprivate var interval: DispatchTimeInterval { .milliseconds(Int(wholeMilliseconds)) }
}
