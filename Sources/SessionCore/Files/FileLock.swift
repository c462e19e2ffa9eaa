#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A lock that is held for as long as this object lives; the system releases it when the process ends in any way.
package final class FileLock: Sendable {
  private let descriptor: Int32

  init(holding descriptor: Int32) { self.descriptor = descriptor }

  deinit {
    // A process that is being started holds a copy of the descriptor until it runs its program: closing ours alone
    // would leave the lock to it.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
