/// What a program does while nothing happens. It is started first and looked at last, since the clocks of aloft are drawn
/// every second in the first minute of idleness, and once a minute afterwards.
struct Idling {
  /// How long it is looked at.
  private static let seconds = 10
  /// Idleness after which clocks are calm, and some seconds for the session to start.
  private static let calmAge = Duration.seconds(68)

  private let aloft: MeasuredProgram
  private let curses: MeasuredProgram
  private let audience: Audience

  init(_ contest: Contest) throws {
    aloft = try contest.startAloft("--demo", "chat")
    curses = try contest.startCurses()
    audience = Audience(aloft, curses)
    try audience.wait(for: aloft, toShow: Contest.aloftIsLive)
    try audience.watch(for: .seconds(1))
  }

  func measureWithClock() throws -> [Figure] {
    let use = try watch()
    let memory = try aloft.use.peakResidentKibibytes
    let reference = try curses.use.peakResidentKibibytes
    return [
      Figure(
        "wake-ups a second, idle, a clock visible", use.own.wakeUps, "", reference: use.reference.wakeUps,
        aim: .atMost(3)),
      Figure("bytes written a second, a clock visible", use.own.bytes, "B", reference: use.reference.bytes),
      Figure("peak memory at start", mebibytes(memory), "MB", reference: mebibytes(reference), aim: .below(20)),
    ]
  }

  func measureCalm() throws -> [Figure] {
    try audience.watch(for: max(.seconds(1), Self.calmAge - aloft.age))
    let use = try watch()
    return [
      Figure("wake-ups a second, idle", use.own.wakeUps, "", reference: use.reference.wakeUps, aim: .atMost(2)),
      Figure("bytes written a second, idle", use.own.bytes, "B", reference: use.reference.bytes, aim: .atMost(0)),
    ]
  }

  /// What one program does in a second.
  private struct Use {
    let wakeUps: Double
    let bytes: Double
  }

  private func watch() throws -> (own: Use, reference: Use) {
    let bytesBefore = (aloft.byteCount, curses.byteCount)
    var wakeUps = (own: 0, reference: 0)
    for _ in 0..<Self.seconds {
      let before = (try aloft.use, try curses.use)
      try audience.watch(for: .seconds(1))
      wakeUps.own += try aloft.use.wakeUps(since: before.0)
      wakeUps.reference += try curses.use.wakeUps(since: before.1)
    }
    func rate(_ count: Int) -> Double { Double(count) / Double(Self.seconds) }
    return (
      Use(wakeUps: rate(wakeUps.own), bytes: rate(aloft.byteCount - bytesBefore.0)),
      Use(wakeUps: rate(wakeUps.reference), bytes: rate(curses.byteCount - bytesBefore.1))
    )
  }
}

/// Megabytes of 2^20 bytes.
func mebibytes(_ kibibytes: Int) -> Double { Double(kibibytes) / 1_024 }
