import CopilotProtocol
import JSONRPC
import SessionModel
import Testing

@testable import SessionCore

/// What a reply means for the model.
@Suite struct SessionCallTests {
  private static let prompt = OutgoingPrompt(id: .init(1), text: "Hello", writtenAt: Moment(uptime: 0))
  private static let refusal = CallResult.failure(.rejected(RPCError(code: -32603, message: "no", data: nil)))
  private static let silence = CallResult.failure(.timedOut(method: "m", after: .seconds(30)))
  private static let cut = CallResult.failure(.closed(.endOfStream))

  private static func reply(_ value: JSONValue) -> CallResult {
    .success(Reply(result: value, readability: .intact))
  }

  @Test func `saying yes to a prompt says nothing`() {
    #expect(SessionCall.Steering.send(Self.prompt).meaning(of: Self.reply(["messageId": "1"])) == nil)
  }

  @Test(arguments: [
    (refusal, CallOutcome.sendWasRefused(.init(1), words: "no")),
    (silence, .sendWasRefused(.init(1), words: "no answer to m within 30 s")), (cut, nil),
  ])
  func `a prompt that fails keeps the words, and one that was cut off waits for its echo`(
    _ outcome: CallResult, _ meaning: CallOutcome?
  ) {
    #expect(SessionCall.Steering.send(Self.prompt).meaning(of: outcome) == meaning)
  }

  @Test(arguments: [
    (reply(["success": true]), CallOutcome.answerWasTaken("p1", isKnown: true)),
    (reply(["success": false]), .answerWasTaken("p1", isKnown: false)),
    (refusal, .answerWasRefused("p1", words: "no")), (silence, nil), (cut, nil), (reply(.null), nil),
  ])
  func `only a refusal says that an answer was not sent`(_ outcome: CallResult, _ meaning: CallOutcome?) {
    let request = PendingRequest.question("p1")
    let decision = Decision(request: "p1", digest: request.digest, answer: .decline(feedback: nil))
    #expect(SessionCall.Steering.answer(decision, request).meaning(of: outcome) == meaning)
  }

  @Test(arguments: [
    (reply(["items": []]), CallOutcome.pendingRequestsWereListed([])),
    (reply(["items": 1]), .pendingRequestsCouldNotBeListed), (refusal, .pendingRequestsCouldNotBeListed),
    (silence, .pendingRequestsCouldNotBeListed), (cut, nil),
    (
      .success(Reply(result: ["items": []], readability: .repaired([.encoding(offset: 1)]))),
      .pendingRequestsCouldNotBeListed
    ),
  ])
  func `only a whole list is a list`(_ outcome: CallResult, _ meaning: CallOutcome?) {
    #expect(SessionCall.Steering.listPendingRequests.meaning(of: outcome) == meaning)
  }

  @Test(arguments: [
    (reply(["success": true]), CallOutcome.abortWasAnswered(error: nil)),
    (reply(["success": false, "error": "HTTP 500"]), .abortWasAnswered(error: "HTTP 500")),
    (reply(["success": false]), .abortWasAnswered(error: "the runtime gave no reason")),
    (refusal, .abortWasAnswered(error: "no")), (cut, nil),
  ])
  func `an abort fails in the words of whoever failed it`(_ outcome: CallResult, _ meaning: CallOutcome?) {
    #expect(SessionCall.Steering.abort.meaning(of: outcome) == meaning)
  }
}

extension PendingRequest {
  /// An open question, as the model makes it.
  fileprivate static func question(_ id: RequestID) -> PendingRequest {
    var state = SessionState(repository: nil, branch: nil, model: nil, policy: .ask)
    let params: JSONValue = [
      "sessionId": "s1",
      "event": ["type": "user_input.requested", "data": ["requestId": .string(id.rawValue), "question": "Which?"]],
    ]
    let event = SessionEvent.decode(params: params, readability: .intact).event
    _ = SessionReducer.reduce(&state, .event(event), at: Moment(uptime: 0))
    return state.requests.requests[0]
  }
}
