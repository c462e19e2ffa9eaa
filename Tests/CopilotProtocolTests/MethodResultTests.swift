import JSONRPC
import Testing

@testable import CopilotProtocol

@Suite struct MethodResultTests {
  @Test func `the handshake tells the versions, or that there are none`() throws {
    let version = try ConnectCall.result(from: ["ok": true, "protocolVersion": 3.0, "version": "1.0.64"])
    #expect(version == RuntimeVersion(protocolVersion: 3, version: "1.0.64"))
    #expect(version.isSupported)
    #expect(try !PingCall.result(from: ["message": "pong", "protocolVersion": 2]).isSupported)
    #expect(try !StatusGetCall.result(from: [:]).isSupported)
  }

  @Test func `the state of the credential is read`() throws {
    #expect(
      try AuthGetStatusCall.result(
        from: ["isAuthenticated": true, "authType": "gh-cli", "host": "https://github.com", "login": "octocat"])
        == AuthStatus(isAuthenticated: true, authType: "gh-cli", host: "https://github.com", login: "octocat"))
  }

  @Test func `models are read with empty capabilities`() throws {
    let models: JSONValue = [
      [
        "id": "gpt-5", "name": "GPT-5", "capabilities": [:], "policy": ["state": "enabled"],
        "billing": ["multiplier": 0.33], "supportedReasoningEfforts": ["low", "high"], "defaultReasoningEffort": "low",
      ],
      ["id": "plain"],
    ]
    #expect(
      try ModelsListCall.result(from: ["models": models]).models == [
        Model(
          id: "gpt-5", name: "GPT-5", policyState: "enabled", multiplier: 0.33,
          supportedReasoningEfforts: ["low", "high"], defaultReasoningEffort: "low"),
        Model(id: "plain", name: "plain"),
      ])
  }

  @Test func `opening and reattaching tell the id to use`() throws {
    #expect(
      try SessionCreateCall.result(from: ["sessionId": "t1", "capabilities": ["ui": ["elicitation": true]]])
        == SessionOpened(sessionID: "t1"))
    #expect(
      try SessionResumeCall.result(from: ["sessionId": "t1", "remoteUrl": "u"])
        == SessionOpened(sessionID: "t1", remoteURL: "u"))
    #expect(
      try SessionsConnectCall.result(from: [
        "sessionId": "w1",
        "metadata": [
          "sessionId": "t1", "name": "n", "summary": "s", "startTime": "2026-11-22T07:00:00Z",
          "modifiedTime": "2026-11-22T07:00:00.5Z", "kind": "remote-session", "state": "open", "pullRequestNumber": 7,
          "repository": ["owner": "octo", "name": "demo", "branch": "main"],
        ],
      ])
        == SessionConnected(
          sessionID: "w1",
          metadata: RemoteSessionMetadata(
            kind: "remote-session", name: "n", summary: "s",
            startTime: Timestamp(millisecondsSince1970: 1_795_330_800_000),
            modifiedTime: Timestamp(millisecondsSince1970: 1_795_330_800_500),
            repository: Repository(owner: "octo", name: "demo", branch: "main"), state: "open", pullRequestNumber: 7)))
  }

  @Test func `talk is acknowledged`() throws {
    #expect(try SessionSendCall.result(from: ["messageId": "p1"]) == PromptSent(messageID: "p1"))
    #expect(
      try SessionAbortCall.result(from: ["success": false, "error": "no turn"])
        == Acknowledgement(success: false, error: "no turn"))
  }

  @Test(arguments: [JSONValue.null, [:], "bye"])
  func `calls without a result take whatever comes`(value: JSONValue) throws {
    try SessionDestroyCall.result(from: value)
    try RuntimeShutdownCall.result(from: value)
  }

  @Test func `the messages so far are events, those at fault too`() throws {
    #expect(
      try SessionGetMessagesCall.result(from: ["events": [["type": "session.idle", "data": [:]], 7]]) == [
        SessionEvent(type: "session.idle", payload: .sessionIdle(SessionIdle()), data: [:]),
        SessionEvent(reading: 7, readability: .intact),
      ])
  }

  @Test func `the permissions that still wait are listed as prompts`() throws {
    #expect(
      try PendingRequestsCall.result(from: [
        "items": [
          ["requestId": "p1", "request": ["kind": "read", "path": "x"]],
          ["requestId": "p2", "request": ["kind": "commands"]], ["requestId": "p3"],
        ]
      ]).items == [
        PendingPermission(
          requestID: "p1", prompt: .act(.read(ReadRequest(path: "x"))), raw: ["kind": "read", "path": "x"]),
        PendingPermission(
          requestID: "p2", prompt: .act(.unknown(kind: "commands", ["kind": "commands"])),
          unreadable: .badField(FieldFault(path: ["fullCommandText"], defect: .missing)), raw: ["kind": "commands"]),
        PendingPermission(requestID: "p3", unreadable: .noRequest, raw: .null),
      ])
  }

  @Test func `an answer that is not what the method promises names the method and the member`() {
    #expect(
      throws: ProtocolError.badResult(method: "session.create", FieldFault(path: ["sessionId"], defect: .missing))
    ) {
      try SessionCreateCall.result(from: ["workspacePath": "/"])
    }
    #expect(
      throws: ProtocolError.badResult(method: "session.send", FieldFault(defect: .wrongType(expected: "an object")))
    ) {
      try SessionSendCall.result(from: .null)
    }
  }
}
