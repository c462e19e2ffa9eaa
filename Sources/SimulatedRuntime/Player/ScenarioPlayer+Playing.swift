import JSONRPC

/// What the scenario says.
extension ScenarioPlayer {
  mutating func playNext(at time: Duration) {
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

  mutating func emit(_ event: WorkerEvent, lostAnswers: Int = 0, at time: Duration) {
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
