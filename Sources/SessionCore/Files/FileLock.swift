#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A lock that is held for as long as this object lives; the system releases it when the process ends in any way.
package final class FileLock: Sendable {
  private let descriptor: Int32

  init(holding descriptor: Int32) { self.descriptor = descriptor }

  /// Unlocks first: a child that is being started holds a copy of the descriptor for a moment, and with it the lock.
  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
