/// The two programs that are compared, and where to find them.
struct Contest {
  let aloft: String
  let curses: String
  /// Holds everything that aloft writes to disk.
  let home: String

  func startAloft(_ arguments: String...) throws -> MeasuredProgram {
    try MeasuredProgram(aloft, arguments, environment: ["HOME": home, "PATH": "/usr/bin:/bin"])
  }

  /// The C program, painting `rate` pieces of text a second.
  func startCurses(rate: Int = 0) throws -> MeasuredProgram {
    try MeasuredProgram(curses, rate == 0 ? [] : ["\(rate)"])
  }

  /// What each shows in its first frame, and aloft once a session is live and idle.
  static let aloftPainted = "aloft"
  static let aloftIsLive = "idle"
  static let cursesPainted = "ready"
}
