import Foundation

/// Reads several programs at once, so that none of them ever waits for its output to be read.
struct Audience {
  /// Far beyond what a loaded machine needs.
  private static let patience = Duration.seconds(30)

  let programs: [MeasuredProgram]

  init(_ programs: MeasuredProgram...) { self.programs = programs }

  /// Reads for as long as `duration`.
  func watch(for duration: Duration) throws {
    let end = ContinuousClock.now + duration
    while ContinuousClock.now < end { try readNext(before: end) }
  }

  /// Types `text`, and gives back the time until `program` shows what `shown` says.
  func time(typing text: String, into program: MeasuredProgram, until shown: String) throws -> Duration {
    program.forgetOutput()
    let start = ContinuousClock.now
    program.type(text)
    try wait(for: program, toShow: shown)
    return .now - start
  }

  /// Writes text of any length as fast as `program` reads it, and gives back the time until it shows what `shown` says.
  func time(pasting text: String, into program: MeasuredProgram, until shown: String) throws -> Duration {
    program.forgetOutput()
    let start = ContinuousClock.now
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(program.write(rest))
      var polled = pollfd(fd: program.controller, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&polled, 1, Int32(Self.patience.milliseconds)) > 0 else { throw BenchError.neverShown(shown) }
      if polled.revents & Int16(POLLIN) != 0, !program.read() { throw BenchError.programEnded }
    }
    try wait(for: program, toShow: shown)
    return .now - start
  }

  /// Returns once `program` has shown `text`.
  func wait(for program: MeasuredProgram, toShow text: String, patience: Duration = patience) throws {
    let end = ContinuousClock.now + patience
    while !program.hasShown(text) {
      guard ContinuousClock.now < end else {
        throw BenchError.neverShown(text)
      }
      try readNext(before: end)
    }
  }

  private func readNext(before end: ContinuousClock.Instant) throws {
    var polled = programs.map { pollfd(fd: $0.controller, events: Int16(POLLIN), revents: 0) }
    // Rounded up, so that the last millisecond is not spent in a busy loop.
    let left = Int32((end - ContinuousClock.now).milliseconds.rounded(.up))
    guard poll(&polled, nfds_t(polled.count), max(0, left)) >= 0 else { return }
    for (program, state) in zip(programs, polled) where state.revents != 0 {
      guard program.read() else { throw BenchError.programEnded }
    }
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
  var milliseconds: Double { seconds * 1_000 }
}
