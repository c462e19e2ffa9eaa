/// The time from the start of a program to its first frame.
enum FirstPaint {
  private static let rounds = 25

  static func measure(_ contest: Contest) throws -> [Figure] {
    var (demo, onDisk, curses): ([Duration], [Duration], [Duration]) = ([], [], [])
    for _ in 0..<rounds {
      demo.append(try time(contest.startAloft("--demo", "chat"), Contest.aloftPainted))
      curses.append(try time(contest.startCurses(), Contest.cursesPainted))
      onDisk.append(
        try time(contest.startAloft("--repo", "octo/demo", "--runtime", "/bin/cat"), Contest.aloftPainted))
    }
    let (own, kept, reference) = (Samples(demo), Samples(onDisk), Samples(curses))
    return [
      Figure("first paint, p50", own.median, "ms", reference: reference.median, aim: .times(5)),
      Figure("first paint, p99", own.percentile(99), "ms", reference: reference.percentile(99)),
      Figure("first paint with a journal on disk, p50", kept.median, "ms", reference: reference.median, aim: .times(5)),
    ]
  }

  private static func time(_ program: MeasuredProgram, _ text: String) throws -> Duration {
    try Audience(program).wait(for: program, toShow: text)
    return program.age
  }
}
