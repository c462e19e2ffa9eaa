import CopilotProtocol
import JSONRPC
import SessionModel

/// A call whose reply is taken in its place among the events: it is about what came before it, and says what comes after.
enum SessionCall: Equatable, Sendable {
  case open(Opening)
  case steer(Steering, in: SessionID)

  /// A call that gives the session an id.
  enum Opening: Equatable, Sendable {
    case create(RepositoryName?)
    /// Reattaches to a task; its history comes first.
    case connect(SessionID)
  }

  /// A call about an open session.
  enum Steering: Equatable, Sendable {
    case send(OutgoingPrompt)
    case answer(Decision, PendingRequest)
    case listPendingRequests
    case abort
    case setMode(SessionMode)
  }

  var method: any RuntimeMethod {
    switch self {
    case .open(let opening): opening.method
    case .steer(let steering, let session): steering.method(in: session)
    }
  }
}

extension SessionCall.Opening {
  /// By this name the runtime knows us.
  static let clientName = "aloft"

  var method: any RuntimeMethod {
    switch self {
    case .create(let repository):
      let wanted = repository.map { Repository(owner: $0.owner, name: $0.name) }
      return SessionCreateCall(repository: wanted, clientName: Self.clientName)
    case .connect(let task): return SessionsConnectCall(sessionID: task)
    }
  }

  var stage: Stage {
    switch self {
    case .create: .reservation
    case .connect: .connection
    }
  }

  /// The id by which the runtime knows the session from now on.
  func sessionID(from outcome: CallResult) throws(CallFailure) -> SessionID {
    switch self {
    case .create: try SessionCreateCall.result(of: outcome).sessionID
    case .connect: try SessionsConnectCall.result(of: outcome).sessionID
    }
  }
}

extension SessionCall.Steering {
  func method(in session: SessionID) -> any RuntimeMethod {
    switch self {
    case .send(let prompt): SessionSendCall(sessionID: session, prompt: prompt.text)
    case .answer(let decision, let request): request.answering(decision.answer, in: session)
    case .listPendingRequests: PendingRequestsCall(sessionID: session)
    case .abort: SessionAbortCall(sessionID: session)
    case .setMode(let mode): SessionModeSetCall(sessionID: session, mode: mode)
    }
  }

  /// What the reply means; nil when it says nothing. Of a call that the end of the connection cut off nobody knows whether
  /// it arrived: then the loss of the runtime says what follows.
  func meaning(of outcome: CallResult) -> CallOutcome? {
    do throws(CallFailure) {
      return try meaningOfSuccess(outcome)
    } catch .closed, .cancelled {
      return nil
    } catch {
      return meaningOfFailure(error)
    }
  }

  private func meaningOfSuccess(_ outcome: CallResult) throws(CallFailure) -> CallOutcome? {
    switch self {
    case .send:
      _ = try SessionSendCall.result(of: outcome)
      return nil
    case .answer(let decision, _):
      let reply = try HandlePendingPermissionRequestCall.result(of: outcome)
      return .answerWasTaken(decision.request, isKnown: reply.success)
    case .listPendingRequests:
      let pending = try PendingRequestsCall.result(of: outcome)
      // A list that had to be repaired may name another act than the runtime means.
      guard case .success(let reply) = outcome, reply.readability == .intact else {
        return .pendingRequestsCouldNotBeListed
      }
      return .pendingRequestsWereListed(pending.items.map { ListedRequest(id: $0.requestID, prompt: $0.prompt) })
    case .setMode:
      try SessionModeSetCall.result(of: outcome)
      return nil
    case .abort:
      let reply = try SessionAbortCall.result(of: outcome)
      return .abortWasAnswered(error: reply.success ? nil : reply.error ?? "the runtime gave no reason")
    }
  }

  private func meaningOfFailure(_ failure: CallFailure) -> CallOutcome? {
    switch self {
    case .send(let prompt): return .sendWasRefused(prompt.id, words: failure.words)
    case .answer(let decision, _):
      // Anything but a refusal may have been delivered: it stays on its way until it is confirmed or called unconfirmed.
      guard case .refused = failure else { return nil }
      return .answerWasRefused(decision.request, words: failure.words)
    case .listPendingRequests: return .pendingRequestsCouldNotBeListed
    case .abort: return .abortWasAnswered(error: failure.words)
    case .setMode: return .modeWasRefused(words: failure.words)
    }
  }
}
