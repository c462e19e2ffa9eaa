@testable import CopilotProtocol
import JSONRPC
import SessionModel

/// A session told step by step: what happens, when, and what the model wants done.
struct Story {
  private(set) var state: SessionState
  private(set) var now = Moment(uptime: 0)

  static let task: SessionID = "task-1"

  init(policy: ApprovalPolicy = .ask, outbox: Outbox = Outbox(), transcript: Transcript = Transcript()) {
    state = SessionState(
      repository: RepositoryName(owner: "octo", name: "demo"), branch: nil, model: nil, policy: policy, outbox: outbox,
      transcript: transcript)
  }

  /// A session whose agent reads prompts.
  static func live(policy: ApprovalPolicy = .ask, transcript: Transcript = Transcript()) -> Story {
    var story = Story(policy: policy, transcript: transcript)
    story.isReserved()
    story.agentStarts()
    return story
  }

  @discardableResult
  mutating func happens(_ input: SessionInput) -> [SessionEffect] {
    SessionReducer.reduce(&state, input, at: now)
  }

  @discardableResult
  mutating func comes(_ payload: SessionEvent.Payload, readability: Readability = .intact, data: JSONValue = .null)
    -> [SessionEffect]
  {
    happens(.event(SessionEvent(type: "test", payload: payload, readability: readability, data: data)))
  }

  @discardableResult
  mutating func person(_ act: PersonAct) -> [SessionEffect] { happens(.person(act)) }

  @discardableResult
  mutating func passes(_ duration: Duration) -> [SessionEffect] {
    now = now + duration
    return happens(.timePassed)
  }

  mutating func isReserved() {
    happens(.runtime(.wasLaunched))
    happens(.runtime(.answered(version: "1.0.64")))
    happens(.runtime(.signedIn(login: "octocat")))
    happens(.runtime(.reservationWasSent))
    happens(.runtime(.reserved(Self.task)))
  }

  @discardableResult
  mutating func agentStarts(producer: String = "copilot-agent") -> [SessionEffect] {
    comes(.sessionStart(SessionStart(producer: producer)))
  }

  var contents: [TranscriptItem.Content] { state.transcript.items.map(\.content) }
  var deliveries: [OutgoingPrompt.Delivery] { state.outbox.prompts.map(\.delivery) }
}

extension SessionEffect {
  /// The text of a prompt that is to be sent.
  var sentText: String? { if case .send(let prompt) = self { prompt.text } else { nil } }
  var decision: Decision? { if case .answer(let decision) = self { decision } else { nil } }
  var isRecord: Bool { if case .record = self { true } else { false } }
}

/// A request for a shell command, as the runtime sends it.
func shellRequest(
  _ command: String, id: String = "p1", toolCall: String = "t1", readOnly: Bool = false, session: Bool = true
) -> (payload: SessionEvent.Payload, data: JSONValue) {
  let data: JSONValue = [
    "requestId": .string(id),
    "permissionRequest": [
      "kind": "shell", "toolCallId": .string(toolCall), "fullCommandText": .string(command), "intention": "Do it",
      "commands": [["identifier": .string(String(command.prefix { $0 != " " })), "readOnly": .bool(readOnly)]],
      "possiblePaths": [], "possibleUrls": [], "hasWriteFileRedirection": false,
      "canOfferSessionApproval": .bool(session),
    ],
  ]
  let params: JSONValue = ["sessionId": "task-1", "event": ["type": "permission.requested", "data": data]]
  return (SessionEvent.decode(params: params, readability: .intact).event.payload, data)
}

extension Story {
  @discardableResult
  mutating func asks(
    _ command: String, id: String = "p1", toolCall: String = "t1", readOnly: Bool = false,
    session: Bool = true
  ) -> [SessionEffect] {
    let request = shellRequest(command, id: id, toolCall: toolCall, readOnly: readOnly, session: session)
    return comes(request.payload, data: request.data)
  }

  @discardableResult
  mutating func decides(_ answer: Answer, _ id: RequestID = "p1") -> [SessionEffect] {
    let digest = state.requests[id]?.digest ?? RequestDigest(hexadecimal: "none")
    return person(.decided(Decision(request: id, digest: digest, answer: answer)))
  }

  @discardableResult
  mutating func completes(_ result: PermissionResult, _ id: RequestID = "p1") -> [SessionEffect] {
    comes(.permissionCompleted(PermissionCompleted(requestID: id, result: result)))
  }
}
