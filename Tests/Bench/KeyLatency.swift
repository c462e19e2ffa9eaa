/// The time from a key to the write that shows it, key by key in turn with the C program.
enum KeyLatency {
  /// Between two keys: a fast typist's tenth, so that the samples fall anywhere between two frames of a stream.
  private static let pause = Duration.milliseconds(7)
  private static let delete = "\u{7f}"

  static func measureIdle(_ contest: Contest) throws -> [Figure] {
    let (aloft, curses) = (try contest.startAloft("--demo", "chat"), try contest.startCurses())
    let audience = Audience(aloft, curses)
    try audience.wait(for: curses, toShow: Contest.cursesPainted)
    try audience.wait(for: aloft, toShow: Contest.aloftIsLive)
    let (own, reference) = try measure(aloft, curses, audience, count: 300)
    return figures("key to paint, idle", own, reference)
  }

  /// While 5,000 pieces of text a second arrive, in both programs at once.
  static func measureStreaming(_ contest: Contest) throws -> [Figure] {
    let (aloft, curses) = (try contest.startAloft("--demo", "flood"), try contest.startCurses(rate: 5_000))
    let audience = Audience(aloft, curses)
    try audience.wait(for: aloft, toShow: Contest.aloftIsLive)
    _ = try audience.time(typing: "go\r", into: aloft, until: "piece")
    // 250 turns of two keys and two pauses stay within the ten seconds of the flood.
    let (own, reference) = try measure(aloft, curses, audience, count: 250)
    return figures("key to paint, 5,000 deltas a second", own, reference)
  }

  private static func measure(
    _ aloft: MeasuredProgram, _ curses: MeasuredProgram, _ audience: Audience, count: Int
  ) throws -> (Samples, Samples) {
    var (own, reference): ([Duration], [Duration]) = ([], [])
    for round in 0..<count {
      // Letters that neither the screen nor a control sequence has, and never twice the same.
      let letter = ["Q", "W", "Y"][round % 3]
      own.append(try press(letter, aloft, audience))
      reference.append(try press(letter, curses, audience))
    }
    return (Samples(own), Samples(reference))
  }

  private static func press(_ letter: String, _ program: MeasuredProgram, _ audience: Audience) throws -> Duration {
    let time = try audience.time(typing: letter, into: program, until: letter)
    program.type(delete)
    try audience.watch(for: pause)
    return time
  }

  private static func figures(_ name: String, _ own: Samples, _ reference: Samples) -> [Figure] {
    [
      Figure("\(name), p50", own.median, "ms", reference: reference.median, aim: .times(2)),
      Figure("\(name), p99", own.percentile(99), "ms", reference: reference.percentile(99)),
    ]
  }
}
