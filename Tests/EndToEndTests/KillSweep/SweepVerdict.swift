import Foundation

/// What the journal and the witness say about a run, held against what the hands have done.
struct SweepVerdict {
  /// What is wrong, in words; empty when nothing is.
  private(set) var faults: [String] = []
  /// How much of the typing the death has cost.
  private(set) var typingLost = Duration.zero
  /// A decision was written down, and had not left.
  private(set) var diedBetweenJournalAndWire = false

  /// `stall` is how long the machine itself stood still; it counts for nobody.
  init(_ run: SweepRun, stall: Duration) {
    let limit = Self.limit + stall
    judgeDraft(run, limit)
    judgePrompts(run, limit)
    judgeDecisions(run)
  }

  /// What a kill may cost: safety rules, section 3.
  private static let limit = Duration.milliseconds(250)

  private mutating func judgeDraft(_ run: SweepRun, _ limit: Duration) {
    let drafts = run.log.drafts
    let saved = run.files.draft ?? ""
    guard let place = drafts.lastIndex(where: { $0.text == saved }) else {
      return faults.append("the draft \(saved.debugDescription) was never typed")
    }
    guard place + 1 < drafts.count, let takenAt = drafts[place + 1].takenAt else { return }
    typingLost = run.diedAt - takenAt
    if typingLost > limit {
      faults.append("\(typingLost) of typing are lost: \(saved.debugDescription) is all of \(drafts.last?.text ?? "")")
    }
  }

  private mutating func judgePrompts(_ run: SweepRun, _ limit: Duration) {
    let (outbox, sent) = (run.files.outbox, run.files.sentPrompts)
    for prompt in run.log.prompts where !outbox.contains(prompt.text) && !sent.contains(prompt.text) {
      let isStillDraft = run.files.draft == prompt.text
      let age = prompt.takenAt.map { run.diedAt - $0 } ?? .zero
      if !isStillDraft && age > limit { faults.append("lost prompt: \(prompt.text)") }
    }
    let written = run.log.prompts.map(\.text)
    for text in Set(outbox + sent) where !written.contains(text) { faults.append("nobody wrote the prompt \(text)") }
    for text in Set(sent) where sent.count(where: { $0 == text }) > 1 { faults.append("sent twice: \(text)") }
  }

  private mutating func judgeDecisions(_ run: SweepRun) {
    let (journal, wire) = (run.files.decisions, run.files.answers)
    for decision in journal + wire where !run.log.enters.contains(where: { $0.made(decision) }) {
      faults.append("nobody decided \(decision)")
    }
    for (name, list) in [("the journal", journal), ("the wire", wire)] {
      let requests = list.map(\.request)
      if Set(requests).count < requests.count { faults.append("\(name) has a decision twice: \(list)") }
    }
    for answer in wire where !journal.contains(where: { $0.request == answer.request }) {
      faults.append("\(answer) left without being written down")
    }
    diedBetweenJournalAndWire = journal.contains { decision in !wire.contains { $0.request == decision.request } }
  }
}

extension HandLog.Enter {
  fileprivate func made(_ decision: SweepFiles.Decision) -> Bool {
    request == decision.request && (choice.name == decision.choice || choice.kind == decision.choice)
  }
}
