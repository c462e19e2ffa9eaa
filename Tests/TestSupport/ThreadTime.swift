import Foundation

/// Time that this thread worked: a busy machine does not matter.
package enum ThreadTime {
  /// Seconds that `work` took of this thread.
  package static func seconds(of work: () throws -> Void) rethrows -> Double {
    let start = now()
    try work()
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
