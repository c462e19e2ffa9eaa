package import CopilotProtocol

/// What happened, from the wire, the clock or the person: everything that can change a session.
package enum SessionInput: Equatable, Sendable {
  case runtime(RuntimeNews)
  case event(SessionEvent)
  /// Something is missing that a person might have wanted to see.
  case frameWasUnreadable(code: String)
  /// Something on the wire was not as it should be, and cost nothing.
  case wireFaultWasSeen(code: String)
  case person(PersonAct)
  case call(CallOutcome)
  case timePassed
  case stored(StorageNews)
}

/// What the life of the runtime, and our connection to the session, has come to.
package enum RuntimeNews: Equatable, Sendable {
  case wasLaunched
  case answered(version: String)
  case signedIn(login: String?)
  case reservationWasSent
  case reserved(SessionID)
  case couldNotStart(SessionFailure)
  case wasLost(RuntimeLoss)
  /// A new runtime is about to send the whole history again.
  case historyBegan
  case reconnected(wireID: SessionID)
  case reconnectionFailed(RuntimeLoss)
}

package enum PersonAct: Equatable, Sendable {
  case wrotePrompt(String)
  case resent(OutgoingPrompt.ID)
  case withdrew(OutgoingPrompt.ID)
  /// Changed the order of what has not gone out.
  case moved(OutgoingPrompt.ID, Outbox.Direction)
  case decided(Decision)
  case aborted
  case reconnected
  case detached
  /// These places of the transcript are on the screen.
  case looked(at: Range<Int>)
  /// The person's own name for the session; an empty one takes it back.
  case renamed(String)
  case askedForMode(SessionMode)
  /// A stricter policy from here on; one that is not stricter changes nothing.
  case tightenedPolicy(ApprovalPolicy)
}

/// What the runtime said to a call of ours. Saying yes proves nothing.
package enum CallOutcome: Equatable, Sendable {
  case sendWasRefused(OutgoingPrompt.ID, words: String)
  case answerWasTaken(RequestID, isKnown: Bool)
  case answerWasRefused(RequestID, words: String)
  case pendingRequestsWereListed([ListedRequest])
  case pendingRequestsCouldNotBeListed
  case abortWasAnswered(error: String?)
  case modeWasRefused(words: String)
}

/// What is to be done because of it, in this order.
package enum SessionEffect: Equatable, Sendable {
  /// Written, and safe on disk, before the effects after it are performed.
  case record(JournalRecord)
  case send(OutgoingPrompt)
  case answer(Decision)
  case listPendingRequests
  case abort
  case reconnect
  /// Nobody looks at these items: to be written to the disk. `.stored` tells what came of it.
  case putAway(PartID)
  /// To be read back from the disk.
  case bringBack(PartID, from: PageAddress)
  case setMode(SessionMode)
}
