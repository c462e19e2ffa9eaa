#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Milliseconds since 1970, UTC.
package func wallClockMilliseconds() -> Int64 {
  var now = timespec()
  clock_gettime(CLOCK_REALTIME, &now)
  return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
}
