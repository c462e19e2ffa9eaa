import CopilotProtocol
import JSONRPC
import SessionModel

/// What the model wants done to an open session.
extension Session {
  func send(_ prompt: OutgoingPrompt) async {
    // The outbox was recorded meanwhile.
    guard case .sent = state.outbox[prompt.id]?.delivery else { return }
    guard attachment != nil else {
      return feed(.call(.sendWasRefused(prompt.id, words: "the runtime was gone before it could be sent")))
    }
    await steer(.send(prompt))
  }

  /// The decision was recorded meanwhile: it only leaves when it still answers what stands there, since the runtime takes
  /// it for the request that has this id by then.
  func answer(_ decision: Decision) async {
    guard let request = state.requests[decision.request], case .sending(decision, _) = request.progress else { return }
    await steer(.answer(decision, request))
  }

  func steer(_ steering: SessionCall.Steering) async {
    guard !isClosing, let runtime = attachment?.runtime, let session = state.identity.wireID else { return }
    await post(.steer(steering, in: session), to: runtime)
  }

  /// Its outcome comes to `receive`.
  func post(_ call: SessionCall, to runtime: AttachedRuntime) async {
    guard isAttached(to: runtime), let ticket = attachment?.expectReply(to: call) else { return }
    await runtime.post(call.method, as: ticket)
  }
}
