import JSONRPC

/// What reaches the agent.
extension ScenarioPlayer {
  mutating func receive(_ content: Steering.Content, at time: Duration) {
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

  mutating func takeUpPrompt(at time: Duration) {
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

  mutating func follow(_ wait: AnswerWait, _ answer: Answer, at time: Duration) {
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
