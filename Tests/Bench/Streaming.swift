/// What a stream of text costs at the pace of a fast model, and what 50,000 events leave behind.
enum Streaming {
  /// The pace of the message that the scenario `chat` plays for the word `long`.
  private static let rate = 100

  static func measure(_ contest: Contest) throws -> [Figure] {
    let (aloft, curses) = (try contest.startAloft("--demo", "chat"), try contest.startCurses(rate: rate))
    let audience = Audience(aloft, curses)
    try audience.wait(for: aloft, toShow: Contest.aloftIsLive)
    _ = try audience.time(typing: "long\r", into: aloft, until: "Section")
    let before = (try aloft.use.processorTime, aloft.byteCount, try curses.use.processorTime)
    let duration = Duration.seconds(4)
    try audience.watch(for: duration)
    let after = (try aloft.use.processorTime, aloft.byteCount, try curses.use.processorTime)
    let payload = duration.seconds * Double(rate * chunk)
    func share(_ time: Duration) -> Double { time / duration * 100 }
    return [
      Figure(
        "processor at 100 deltas a second", share(after.0 - before.0), "%", reference: share(after.2 - before.2),
        aim: .times(5)),
      Figure(
        "bytes written per byte of text", Double(after.1 - before.1) / payload, "", aim: .below(3)),
    ]
  }

  /// How much goes over a line that may be slow.
  static func measureFrames(_ contest: Contest) throws -> [Figure] {
    try frameFigures("", contest.startAloft("--demo", "chat"))
      + frameFigures(", low bandwidth", contest.startAloft("--demo", "chat", "--low-bandwidth"))
  }

  private static func frameFigures(_ mode: String, _ aloft: MeasuredProgram) throws -> [Figure] {
    let audience = Audience(aloft)
    try audience.wait(for: aloft, toShow: Contest.aloftIsLive)
    aloft.confirmFrames()
    _ = try audience.time(typing: "long\r", into: aloft, until: "Section")
    aloft.forgetOutput()
    let duration = Duration.seconds(4)
    try audience.watch(for: duration)
    let sizes = aloft.frameSizes.sorted()
    guard let largest = sizes.last else { throw BenchError.neverShown("a frame") }
    return [
      Figure("frames a second at 100 deltas a second\(mode)", Double(sizes.count) / duration.seconds, ""),
      Figure("  bytes of a frame, median", Double(sizes[sizes.count / 2]), "B"),
      Figure("  bytes of a frame, largest", Double(largest), "B"),
    ]
  }

  /// Scalars, all of them ASCII, of each of its pieces.
  private static let chunk = 24

  /// The scenario `flood` brings 50,000 pieces in ten seconds.
  static func measureMemory(_ contest: Contest) throws -> [Figure] {
    let aloft = try contest.startAloft("--demo", "flood")
    let audience = Audience(aloft)
    try audience.wait(for: aloft, toShow: Contest.aloftIsLive)
    _ = try audience.time(typing: "go\r", into: aloft, until: "piece")
    aloft.forgetOutput()
    try audience.wait(for: aloft, toShow: Contest.aloftIsLive)
    return [
      Figure(
        "peak memory after 50,000 events", mebibytes(try aloft.use.peakResidentKibibytes), "MB", aim: .below(40))
    ]
  }
}
