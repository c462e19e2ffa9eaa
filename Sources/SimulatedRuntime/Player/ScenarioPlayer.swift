import JSONRPC

/// The agent in the cloud: plays a scenario. A machine without clock or channel: it is told what time it is and what
/// reaches it, and says what it emits and when it wants to be told the time again.
struct ScenarioPlayer: Equatable, Sendable {
  enum Output: Equatable, Sendable {
    case event(WorkerEvent, at: Duration)
    /// The runtime between the agent and the person dies.
    case closeChannel
  }

  private enum Phase: Equatable, Sendable {
    case playing(due: Duration)
    case waitingForPrompt(until: Duration?)
    case waitingForAnswer(AnswerWait, request: String, until: Duration?)
    /// Everything was played; the next prompt is taken up at once.
    case listening
    case ended
  }

  private struct OpenRequest: Equatable, Sendable {
    let event: WorkerEvent
    var lostAnswers: Int
  }

  private let scenario: Scenario
  private let facts: TaskFacts
  private var phase = Phase.listening
  /// From the outermost to what is played now.
  private var levels: [Level] = []
  private var run = Run(number: 0, prompt: "")
  private var promptCount = 0
  /// On the way to the agent, in order.
  private var inbox: [Steering] = []
  /// Prompts that were echoed and not taken up.
  private var line: [String] = []
  private var requests: [OpenRequest] = []
  /// Answers that no step waited for yet.
  private var answers: [String: Answer] = [:]
  /// The texts of streams that were left open.
  private var openTexts: [String: String] = [:]
  private var outputs: [Output] = []

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
  private mutating func goOn(from time: Duration) {
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

  private mutating func enter(_ level: StepLevel, at time: Duration) {
    levels.append(.steps(level))
    goOn(from: time)
  }

  private mutating func leave(_ level: Level, at time: Duration) {
    switch level {
    case .stream(let stream): openTexts[stream.id] = stream.text
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

// MARK: - What reaches the agent

extension ScenarioPlayer {
  private mutating func receive(_ content: Steering.Content, at time: Duration) {
    guard phase != .ended else { return }
    switch content {
    case .prompt(let text): receive(prompt: text, at: time)
    case .answer(let answer): receive(answer, at: time)
    case .abort: abort(at: time)
    }
  }

  private mutating func receive(prompt text: String, at time: Duration) {
    emit(WorkerEvent(type: "user.message", data: ["content": .string(text)]), at: time)
    line.append(text)
    switch phase {
    case .waitingForPrompt, .listening: takeUpPrompt(at: time)
    case .playing, .waitingForAnswer, .ended: break
    }
  }

  private mutating func takeUpPrompt(at time: Duration) {
    let prompt = line.removeFirst()
    let outer = run
    promptCount += 1
    run = Run(number: promptCount, prompt: prompt)
    enter(StepLevel(scenario.steps(for: prompt), ending: .run(outer: outer)), at: time)
  }

  /// Only the first answer counts; a late one finds nothing open.
  private mutating func receive(_ answer: Answer, at time: Duration) {
    guard let index = requests.firstIndex(where: { $0.event.requestID == answer.requestID }) else { return }
    guard requests[index].lostAnswers == 0 else {
      requests[index].lostAnswers -= 1
      return
    }
    emit(answer.completed(requests[index].event), at: time)
    if case .waitingForAnswer(let wait, request: answer.requestID, until: _) = phase {
      follow(wait, answer, at: time)
    } else {
      answers[answer.requestID] = answer
    }
  }

  private mutating func follow(_ wait: AnswerWait, _ answer: Answer, at time: Duration) {
    run.answer = answer.words
    switch answer.verdict {
    case .approved: enter(StepLevel(wait.approved), at: time)
    case .denied: enter(StepLevel(wait.denied), at: time)
    }
  }

  private mutating func abort(at time: Duration) {
    requests = []
    answers = [:]
    levels = [.steps(StepLevel(scenario.aborted))]
    emit(WorkerEvent(type: "abort", data: ["reason": "user_initiated"]), at: time)
    emit(WorkerEvent(type: "session.idle", data: ["aborted": true]), at: time)
    goOn(from: time)
  }
}

// MARK: - What the scenario says

extension ScenarioPlayer {
  private mutating func playNext(at time: Duration) {
    guard let level = levels.popLast() else { return }
    switch level {
    case .stream(var stream):
      let event = stream.advance()
      levels.append(.stream(stream))
      if let event { emit(event, at: time) }
      goOn(from: time)
    case .steps(var list):
      let action = list.takeNext()
      levels.append(.steps(list))
      if let action { play(action, at: time) }
    }
  }

  private mutating func play(_ action: Step.Action, at time: Duration) {
    switch action {
    case .emit(let event): emit(event, at: time)
    case .stream(let template): begin(placeholders(at: time).fill(template))
    case .awaitPrompt(let limit): return awaitPrompt(atMost: limit, at: time)
    case .awaitAnswer(let wait): return awaitAnswer(wait, at: time)
    case .ask(let event, let wait):
      emit(event, at: time)
      return awaitAnswer(wait, at: time)
    case .turn(let steps): beginTurn(steps, at: time)
    case .repetition(let steps, let times):
      let bound = times.map(Repetition.Bound.rounds) ?? .until(time + scenario.length)
      levels.append(.steps(StepLevel(steps, ending: .repetition(Repetition(bound: bound)))))
    case .play(let part): levels.append(.steps(StepLevel(scenario.parts[part] ?? [])))
    case .closeChannel: outputs.append(.closeChannel)
    }
    goOn(from: time)
  }

  private mutating func begin(_ template: StreamTemplate) {
    levels.append(.stream(PlayingStream(template, continuing: openTexts[template.name])))
  }

  private mutating func beginTurn(_ steps: [Step], at time: Duration) {
    let id = "\(run.turnCount)"
    run.turnCount += 1
    emit(WorkerEvent(type: "assistant.turn_start", data: ["turnId": .string(id)]), at: time)
    levels.append(.steps(StepLevel(steps, ending: .turn(id: id))))
  }

  private mutating func awaitPrompt(atMost limit: Duration?, at time: Duration) {
    phase = .waitingForPrompt(until: limit.map { time + $0 })
    if !line.isEmpty { takeUpPrompt(at: time) }
  }

  private mutating func awaitAnswer(_ wait: AnswerWait, at time: Duration) {
    let request = placeholders(at: time).fill(wait.request)
    if let answer = answers.removeValue(forKey: request) {
      follow(wait, answer, at: time)
    } else {
      phase = .waitingForAnswer(wait, request: request, until: wait.limit.map { time + $0 })
    }
  }

  private mutating func emit(_ template: EventTemplate, at time: Duration) {
    let data = placeholders(at: time).fill(template.data)
    emit(WorkerEvent(type: template.type, data: data), lostAnswers: template.lostAnswers, at: time)
  }

  private mutating func emit(_ event: WorkerEvent, lostAnswers: Int = 0, at time: Duration) {
    outputs.append(.event(event, at: time))
    if event.asks { requests.append(OpenRequest(event: event, lostAnswers: lostAnswers)) }
    if event.completes { requests.removeAll { $0.event.requestID == event.requestID } }
    if event.endsSession { end() }
  }

  private mutating func end() {
    phase = .ended
    levels = []
    inbox = []
  }

  private func placeholders(at time: Duration) -> Placeholders {
    let round = levels.reversed().lazy.compactMap(\.round).first ?? 1
    return Placeholders(facts: facts, run: run, round: round, now: time)
  }
}
