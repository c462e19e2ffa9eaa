/// Something that is being played inside something else.
enum Level: Equatable, Sendable {
  case steps(StepLevel)
  case stream(PlayingStream)

  /// The pause before what comes next in it; nil when it has ended.
  var pause: Duration? {
    switch self {
    case .steps(let level): level.pause
    case .stream(let stream): stream.pause
    }
  }
}

extension Level {
  /// The round of the repetition whose steps these are.
  var round: Int? {
    guard case .steps(let level) = self, case .repetition(let repetition) = level.ending else { return nil }
    return repetition.round
  }
}

struct StepLevel: Equatable, Sendable {
  /// What the end of the steps means.
  enum Ending: Equatable, Sendable {
    case nothing
    case turn(id: String)
    case repetition(Repetition)
    /// The run around them goes on.
    case run(outer: Run)
  }

  private let steps: [Step]
  private var next = 0
  var ending: Ending

  init(_ steps: [Step], ending: Ending = .nothing) {
    self.steps = steps
    self.ending = ending
  }

  var pause: Duration? { next < steps.count ? steps[next].pause : nil }

  mutating func takeNext() -> Step.Action? {
    guard next < steps.count else { return nil }
    next += 1
    return steps[next - 1].action
  }

  /// The same steps again.
  func repeated(_ repetition: Repetition) -> StepLevel { StepLevel(steps, ending: .repetition(repetition)) }
}

struct Repetition: Equatable, Sendable {
  enum Bound: Equatable, Sendable {
    case rounds(Int)
    case until(Duration)
  }

  let bound: Bound
  /// From 1.
  var round = 1

  /// The round after this one; nil when it was the last.
  func next(at time: Duration) -> Repetition? {
    let goesOn =
      switch bound {
      case .rounds(let count): round < count
      case .until(let end): time < end
      }
    return goesOn ? Repetition(bound: bound, round: round + 1) : nil
  }
}
