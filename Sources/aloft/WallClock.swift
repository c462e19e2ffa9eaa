#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The wall clock, as the system tells it.
enum WallClock {
  /// Milliseconds since 1970, UTC.
  static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Seconds east of Greenwich, now and here.
  static var utcOffset: Int {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return local.tm_gmtoff
  }
}
