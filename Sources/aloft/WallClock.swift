#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The wall clock, as the system tells it.
enum WallClock {
  /// Seconds east of Greenwich, now and here.
  static var utcOffset: Int {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return local.tm_gmtoff
  }
}
