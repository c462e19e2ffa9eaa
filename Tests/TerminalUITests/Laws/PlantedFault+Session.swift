import CopilotProtocol
import JSONRPC
import TerminalPrimitives
import TerminalUI

@testable import SessionModel

/// Guards of the session: journal, confirmation, reconnection, policies.
extension PlantedFault {
  static let sessions = [
    PlantedFault(
      "the answer leaves before it is written down", breaks: .journalFirst,
      Fault(afterSession: { _, _, effects, _, _ in effects.reverse() })
    ) {
      $0.approves()
    },
    PlantedFault(
      "the answer is not written down", breaks: .journalFirst,
      Fault(afterSession: { _, _, effects, _, _ in
        effects.removeAll { if case .record(.decision) = $0 { true } else { false } }
      })
    ) {
      $0.approves()
    },
    PlantedFault(
      "what is not confirmed is sent again", breaks: .neverByItself,
      Fault(afterSession: { before, _, effects, input, now in
        guard input == .timePassed, let request = before.requests["p1"] else { return }
        effects +=
          request.sent.last.map { sent in
            before.answering(Decision(request: "p1", digest: request.digest, answer: sent.answer), at: now)
          } ?? []
      })
    ) {
      $0.approves()
      $0.passes(.seconds(16))
      $0.tell(.timePassed)
    },
    PlantedFault(
      "success: true confirms", breaks: .onlyCompletionConfirms,
      Fault(afterSession: { _, after, _, input, _ in
        if case .call(.answerWasTaken(let id, isKnown: true)) = input { after.requests.remove(id) }
      })
    ) {
      $0.approves()
      $0.tell(.call(.answerWasTaken("p1", isKnown: true)))
    },
    PlantedFault(
      "silence passes for confirmation", breaks: .notConfirmedAfterFifteenSeconds,
      Fault(afterSession: { before, after, _, input, _ in if input == .timePassed { after.requests = before.requests } }
      )
    ) {
      $0.approves()
      $0.passes(.seconds(16))
      $0.tell(.timePassed)
    },
    PlantedFault(
      "other content is taken for the same", breaks: .changedIsAskedAgain,
      Fault(afterSession: { _, after, _, _, _ in after.requests.forgetRemarks() })
    ) {
      $0.asksHarmlessly()
      $0.asksHarmlessly("ls -l")
    },
    PlantedFault(
      "an answer from before the reconnection counts", breaks: .staleUntilListed,
      Fault(beforeSession: { state, input, _ in if case .person = input { state.allWait() } })
    ) {
      $0.asksHarmlessly()
      $0.loses("it was ended by signal 9")
      $0.tell(.runtime(.historyBegan))
      $0.tell(.runtime(.reconnected(wireID: "task-1")))
      $0.decidesAtOnce("p1", .approveOnce)
    },
    PlantedFault(
      "a second answer on one tool call", breaks: .oneAnswerInFlight,
      Fault(
        beforeSession: { state, input, _ in if input.decides("p2") { state.requests.remove("p1") } },
        afterSession: { before, after, _, input, _ in
          if input.decides("p2"), let first = before.requests["p1"] { after.requests.requests.insert(first, at: 0) }
        })
    ) {
      $0.asksHarmlessly("ls", id: "p1", toolCall: "t1")
      $0.asksHarmlessly("ls -l", id: "p2", toolCall: "t1")
      $0.decidesAtOnce("p1", .approveOnce)
      $0.decidesAtOnce("p2", .approveOnce)
    },
    PlantedFault(
      "a second answer on one request", breaks: .onlyWaitingIsAnswered,
      Fault(beforeSession: { state, input, _ in if case .person = input { state.allWait() } })
    ) {
      $0.asksHarmlessly()
      $0.decidesAtOnce("p1", .approveOnce)
      $0.decidesAtOnce("p1", .deny(words: nil))
    },
    PlantedFault(
      "a decision about what is no longer there", breaks: .boundToWhatWasShown,
      Fault(afterSession: { before, _, effects, input, now in
        if case .person(.decided(let decision)) = input { effects = before.answering(decision, at: now) }
      })
    ) {
      $0.asksHarmlessly()
      $0.tell(.person(.decided(Decision(request: "p1", digest: .other, answer: .approveOnce))))
    },
    PlantedFault(
      "what was repaired is approved, past the screen", breaks: .denyOnlyIsNotApproved,
      Fault(beforeSession: { state, input, _ in if case .person = input { state.allCanBeApproved() } })
    ) {
      $0.asksUnreadably()
      $0.decidesAtOnce("p1", .approveOnce)
    },
    PlantedFault(
      "the words of a denial leave with it", breaks: .wordsFollowTheDenial,
      Fault(afterSession: { _, after, effects, input, _ in
        if input.decides("p1"), let words = after.outbox.prompts.last { effects.append(.send(words)) }
      })
    ) {
      $0.asksHarmlessly()
      $0.decidesAtOnce("p1", .deny(words: "use make clean"))
    },
    PlantedFault(
      "the words of a denial leave while another request is open", breaks: .wordsFollowTheDenial,
      Fault(afterSession: { _, after, effects, _, _ in
        let words = after.outbox.prompts.first { $0.delivery == .heldBehindRequests }
        if let words { effects.append(.send(words)) }
      })
    ) {
      $0.asksHarmlessly()
      $0.decidesAtOnce("p1", .deny(words: "use make clean"))
      $0.asks("make", id: "p2", toolCall: "t2")
      $0.comes("permission.completed", ["requestId": "p1", "result": ["kind": "denied-interactively-by-user"]])
    },
  ]

  static let policies = [
    PlantedFault(
      "a policy that nobody chose", breaks: .policyKeepsToItsTable,
      Fault(
        beforeSession: { state, _, _ in state.policy = .all },
        afterSession: { before, after, _, _, _ in after.policy = before.policy })
    ) {
      $0.asksHarmlessly()
    },
    PlantedFault(
      "what is managed is approved by a policy", breaks: .policyKeepsToItsTable,
      Fault(afterSession: { before, after, effects, input, now in
        guard case .event = input, let request = after.requests["p1"] else { return }
        effects += after.answering(
          Decision(request: "p1", digest: request.digest, answer: .approveOnce, decider: .policy(before.policy)),
          at: now)
      })
    ) {
      $0.comes(
        "permission.requested",
        [
          "requestId": "p1",
          "permissionRequest": [
            "kind": "read", "toolCallId": "t1", "path": "README.md", "managedApprovalRequired": true,
          ],
        ])
    },
  ]
}

extension Scene {
  /// A decision as the session gets it, whatever the screen would have said.
  mutating func decidesAtOnce(_ id: RequestID, _ answer: Answer) {
    guard let request = state.session.requests[id] else { return }
    tell(.person(.decided(Decision(request: id, digest: request.digest, answer: answer))))
  }
}

extension SessionInput {
  fileprivate func decides(_ id: RequestID) -> Bool {
    if case .person(.decided(let decision)) = self { decision.request == id } else { false }
  }
}

extension SessionState {
  /// A live session in which every request can be answered.
  mutating func allWait() {
    standing = .live
    for request in requests.requests { requests.setProgress(.waiting(nil), of: request.id) }
  }

  mutating func allCanBeApproved() {
    requests.requests = requests.requests.map { request in
      PendingRequest(
        id: request.id, matter: request.matter, toolCall: request.toolCall, digest: request.digest,
        arrivedAt: request.arrivedAt, denyOnly: [], progress: request.progress)
    }
  }

  /// An answer as it leaves, written down first.
  fileprivate func answering(_ decision: Decision, at now: Moment) -> [SessionEffect] {
    guard let request = requests[decision.request] else { return [] }
    let entry = DecisionEntry(
      request: decision.request, kind: "shell", risk: .low, digest: decision.digest, act: "", shown: "",
      choice: decision.answer.name, decider: decision.decider, at: now, took: now.since(request.arrivedAt))
    return [.record(.decision(entry)), .answer(decision)]
  }
}

extension RequestQueue {
  fileprivate mutating func forgetRemarks() {
    for request in requests { setProgress(.waiting(nil), of: request.id) }
  }
}
