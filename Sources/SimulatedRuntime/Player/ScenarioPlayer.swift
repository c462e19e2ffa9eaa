import JSONRPC

/// The agent in the cloud: plays a scenario. A machine without clock or channel: it is told what time it is and what
/// reaches it, and says what it emits and when it wants to be told the time again.
struct ScenarioPlayer: Equatable, Sendable {
  enum Output: Equatable, Sendable {
    case event(WorkerEvent, at: Duration)
    /// The runtime between the agent and the person dies.
    case closeChannel
  }

  enum Phase: Equatable, Sendable {
    case playing(due: Duration)
    case waitingForPrompt(until: Duration?)
    case waitingForAnswer(AnswerWait, request: String, until: Duration?)
    /// Everything was played; the next prompt is taken up at once.
    case listening
    case ended
  }

  struct OpenRequest: Equatable, Sendable {
    let event: WorkerEvent
    var lostAnswers: Int
  }

  let scenario: Scenario
  let facts: TaskFacts
  var phase = Phase.listening
  /// From the outermost to what is played now.
  var levels: [Level] = []
  var run = Run(number: 0, prompt: "")
  var promptCount = 0
  /// On the way to the agent, in order.
  var inbox: [Steering] = []
  /// Prompts that were echoed and not taken up.
  var line: [String] = []
  var requests: [OpenRequest] = []
  /// Answers that no step waited for yet.
  var answers: [String: Answer] = [:]
  /// The texts of streams that were left open.
  var openTexts: [String: String] = [:]
  var outputs: [Output] = []

  init(scenario: Scenario, facts: TaskFacts, at now: Duration) {
    self.scenario = scenario
    self.facts = facts
    levels = [.steps(StepLevel(scenario.start))]
    goOn(from: now)
  }

  /// When something happens next without anybody's doing; nil when nothing does.
  var deadline: Duration? {
    let own: Duration? =
      switch phase {
      case .playing(let due): due
      case .waitingForPrompt(let limit), .waitingForAnswer(_, request: _, until: let limit): limit
      case .listening, .ended: nil
      }
    return [own, inbox.first?.due].compactMap(\.self).min()
  }

  /// Nothing is played and nothing is waited for but the next prompt.
  var isListening: Bool { phase == .listening && inbox.isEmpty }
  var hasEnded: Bool { phase == .ended }

  /// A prompt, an answer or an abort sets out for the agent.
  mutating func steer(_ content: Steering.Content, at now: Duration) {
    inbox.append(Steering(due: now + scenario.latency, content: content))
  }

  /// Everything up to `now` happens, each at its own time.
  mutating func timePassed(to now: Duration) -> [Output] {
    while let due = deadline, due <= now {
      if let steering = inbox.first, steering.due == due {
        inbox.removeFirst()
        receive(steering.content, at: due)
      } else {
        deadlineCame(at: due)
      }
    }
    defer { outputs = [] }
    return outputs
  }

  private mutating func deadlineCame(at time: Duration) {
    switch phase {
    case .playing: playNext(at: time)
    case .waitingForPrompt: goOn(from: time)
    case .waitingForAnswer(let wait, request: _, until: _): enter(StepLevel(wait.unanswered), at: time)
    case .listening, .ended: break
    }
  }

  /// Finds what comes next and when.
  mutating func goOn(from time: Duration) {
    guard phase != .ended else { return }
    while let level = levels.last {
      if let pause = level.pause {
        phase = .playing(due: time + pause)
        return
      }
      levels.removeLast()
      leave(level, at: time)
    }
    if line.isEmpty { phase = .listening } else { takeUpPrompt(at: time) }
  }

  mutating func enter(_ level: StepLevel, at time: Duration) {
    levels.append(.steps(level))
    goOn(from: time)
  }

  private mutating func leave(_ level: Level, at time: Duration) {
    switch level {
    case .stream(let stream): openTexts[stream.id] = stream.openText
    case .steps(let list):
      switch list.ending {
      case .nothing: break
      case .turn(let id): emit(WorkerEvent(type: "assistant.turn_end", data: ["turnId": .string(id)]), at: time)
      case .repetition(let repetition):
        if let next = repetition.next(at: time) { levels.append(.steps(list.repeated(next))) }
      case .run(let outer): run = outer
      }
    }
  }
}
