/// What a program does while nothing happens. It is started first and looked at last, since the clocks of aloft are drawn
/// every second in the first minute of idleness, and once a minute afterwards.
struct Idling {
  private static let interval = Duration.seconds(10)
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
    if aloft.age < Self.calmAge { try audience.watch(for: Self.calmAge - aloft.age) }
    let use = try watch()
    return [
      Figure("wake-ups a second, idle", use.own.wakeUps, "", reference: use.reference.wakeUps, aim: .atMost(2)),
      Figure("bytes written a second, idle", use.own.bytes, "B", reference: use.reference.bytes, aim: .atMost(0)),
    ]
  }

  private struct Use {
    let wakeUps: Double
    let bytes: Double
  }

  private func watch() throws -> (own: Use, reference: Use) {
    let before = (try aloft.use, aloft.byteCount, try curses.use, curses.byteCount)
    try audience.watch(for: Self.interval)
    let after = (try aloft.use, aloft.byteCount, try curses.use, curses.byteCount)
    func rate(_ count: Int) -> Double { Double(count) / Self.interval.seconds }
    return (
      Use(wakeUps: rate(after.0.voluntarySwitches - before.0.voluntarySwitches), bytes: rate(after.1 - before.1)),
      Use(wakeUps: rate(after.2.voluntarySwitches - before.2.voluntarySwitches), bytes: rate(after.3 - before.3))
    )
  }
}

/// Megabytes of 2^20 bytes.
func mebibytes(_ kibibytes: Int) -> Double { Double(kibibytes) / 1_024 }
