import CopilotProtocol
import JSONRPC
import Testing

@testable import SimulatedRuntime

/// What the client's own calls make of the replies.
@Suite struct TypedCallTests {
  @Test func `the account and its models can be read`() throws {
    var rig = try Rig(#"{"start": []}"#)

    let version = try rig.make(ConnectCall())
    #expect(version.isSupported)
    #expect(version.version == "1.0.64-simulated")
    #expect(try rig.make(PingCall()).isSupported)
    #expect(try rig.make(StatusGetCall()) == version)

    let status = try rig.make(AuthGetStatusCall())
    #expect(status.isAuthenticated)
    #expect(status.login == "octocat")

    let models = try rig.make(ModelsListCall()).models
    #expect(models.map(\.id) == ["claude-sonnet-4.5", "gpt-5-mini"])
    #expect(models.map(\.multiplier) == [1, 0])
  }

  @Test func `a session can be led from its creation to its replay`() throws {
    var rig = try Rig(Samples.answering(Samples.question))
    let wanted = Repository(owner: "octo", name: "demo", branch: "topic")
    let task = try rig.make(SessionCreateCall(repository: wanted, clientName: "test")).sessionID
    #expect(try rig.make(SessionSendCall(sessionID: task, prompt: "go")).messageID.rawValue != "")

    let connected = try rig.make(SessionsConnectCall(sessionID: task))

    let metadata = try #require(connected.metadata)
    // The branch that was wanted never reaches the cloud.
    #expect(metadata.repository == Repository(owner: "octo", name: "demo", branch: "main"))
    #expect(metadata.kind == "remote-session")
    #expect(metadata.startTime?.millisecondsSince1970 == Rig.beginning.milliseconds)
    let id = connected.sessionID
    #expect(id != task)

    let items = try rig.make(PendingRequestsCall(sessionID: id)).items
    #expect(items.map(\.requestID.rawValue) == ["r-1"])
    #expect(items.map(\.unreadable) == [nil])

    let decision = HandlePendingPermissionRequestCall(sessionID: id, requestID: "r-1", decision: .approveOnce)
    #expect(try rig.make(decision) == Acknowledgement(success: true))
    #expect(rig.notes == ["yes: approved once"])
    #expect(try rig.make(SessionResumeCall(sessionID: id, clientName: "test")).sessionID == id)
    #expect(try rig.make(SessionGetMessagesCall(sessionID: id)).map(\.type) == rig.eventTypes.suffix(6))
    #expect(try rig.make(SessionAbortCall(sessionID: id)) == Acknowledgement(success: true))
    try rig.make(SessionDestroyCall(sessionID: id))
    try rig.make(RuntimeShutdownCall())
  }

  @Test(arguments: [
    ("policy", MethodFailure.Kind.policy), ("silent", .noEvents(task: "01a201d7-0b00-4000-8000-000000000001")),
  ])
  func `a refused creation is understood`(scenario: String, kind: MethodFailure.Kind) throws {
    var rig = try Rig(named: scenario)
    rig.call("session.create", ["cloud": [:]])
    rig.playOut()

    guard case .failure(let error) = rig.reply(to: 1) else {
      Issue.record("it was not refused")
      return
    }
    #expect(MethodFailure(of: error, calling: "session.create").kind == kind)
  }
}

extension Rig {
  @discardableResult
  fileprivate mutating func make<Method: RuntimeMethod>(_ method: Method) throws -> Method.Result {
    let reply = try #require(call(Method.name, method.params))
    return try Method.result(from: try reply.get())
  }
}
