import JSONRPC
import Testing

@testable import CopilotProtocol

@Suite struct MethodParameterTests {
  /// A call, and its name, its parameters and its time limit on the wire.
  struct Sample: CustomTestStringConvertible {
    let method: any RuntimeMethod
    let name: String
    let params: String
    var timeout = Duration.seconds(30)

    var testDescription: String { name }
  }

  @Test(arguments: [
    Sample(method: ConnectCall(), name: "connect", params: "{}"),
    Sample(method: ConnectCall(token: "secret"), name: "connect", params: #"{"token":"secret"}"#),
    Sample(method: PingCall(), name: "ping", params: "{}"),
    Sample(method: StatusGetCall(), name: "status.get", params: "{}"),
    Sample(method: AuthGetStatusCall(), name: "auth.getStatus", params: "{}"),
    Sample(method: ModelsListCall(), name: "models.list", params: "{}"),
    Sample(method: RuntimeShutdownCall(), name: "runtime.shutdown", params: "{}"),
    Sample(
      method: SessionCreateCall(
        repository: Repository(owner: "octo", name: "demo", branch: "main"), clientName: "aloft"),
      name: "session.create",
      params: #"""
        {"cloud":{"repository":{"owner":"octo","name":"demo","branch":"main"}},"clientName":"aloft","streaming":true,
        "requestPermission":true,"requestUserInput":false,"requestElicitation":true,"requestExitPlanMode":false,
        "requestAutoModeSwitch":false}
        """#, timeout: .seconds(90)),
    Sample(
      method: SessionCreateCall(repository: nil, clientName: "aloft"), name: "session.create",
      params: #"""
        {"cloud":{},"clientName":"aloft","streaming":true,"requestPermission":true,"requestUserInput":false,
        "requestElicitation":true,"requestExitPlanMode":false,"requestAutoModeSwitch":false}
        """#, timeout: .seconds(90)),
    Sample(
      method: SessionResumeCall(sessionID: "s1", clientName: "aloft"), name: "session.resume",
      params: #"""
        {"sessionId":"s1","clientName":"aloft","streaming":true,"requestPermission":true,"requestUserInput":false,
        "requestElicitation":true,"requestExitPlanMode":false,"requestAutoModeSwitch":false}
        """#),
    Sample(
      method: SessionsConnectCall(sessionID: "s1"), name: "sessions.connect", params: #"{"sessionId":"s1"}"#,
      timeout: .seconds(90)),
    Sample(method: SessionDestroyCall(sessionID: "s1"), name: "session.destroy", params: #"{"sessionId":"s1"}"#),
    Sample(method: SessionDetachCall(sessionID: "s1"), name: "session.detach", params: #"{"sessionId":"s1"}"#),
    Sample(
      method: SessionGetMessagesCall(sessionID: "s1"), name: "session.getMessages", params: #"{"sessionId":"s1"}"#),
    Sample(
      method: SessionSendCall(sessionID: "s1", prompt: "Hi\n“you”"), name: "session.send",
      params: #"{"sessionId":"s1","prompt":"Hi\n“you”"}"#),
    Sample(
      method: SessionAbortCall(sessionID: "s1"), name: "session.abort",
      params: #"{"sessionId":"s1","reason":"user_initiated"}"#),
    Sample(
      method: PendingRequestsCall(sessionID: "s1"), name: "session.permissions.pendingRequests",
      params: #"{"sessionId":"s1"}"#),
    Sample(
      method: HandlePendingPermissionRequestCall(sessionID: "s1", requestID: "p1", decision: .approveOnce),
      name: "session.permissions.handlePendingPermissionRequest",
      params: #"{"sessionId":"s1","requestId":"p1","result":{"kind":"approve-once"}}"#),
    Sample(
      method: HandlePendingUserInputCall(
        sessionID: "s1", requestID: "q1", response: UserInputResponse(answer: "yes", wasFreeform: true)),
      name: "session.ui.handlePendingUserInput",
      params: #"{"sessionId":"s1","requestId":"q1","response":{"answer":"yes","wasFreeform":true}}"#),
    Sample(
      method: HandlePendingElicitationCall(
        sessionID: "s1", requestID: "f1", response: .accept(["b": true, "a": ["x", "y"]])),
      name: "session.ui.handlePendingElicitation",
      params: #"{"sessionId":"s1","requestId":"f1","result":{"action":"accept","content":{"a":["x","y"],"b":true}}}"#),
    Sample(
      method: HandlePendingElicitationCall(sessionID: "s1", requestID: "f1", response: .decline),
      name: "session.ui.handlePendingElicitation",
      params: #"{"sessionId":"s1","requestId":"f1","result":{"action":"decline"}}"#),
    Sample(
      method: HandlePendingElicitationCall(sessionID: "s1", requestID: "f1", response: .cancel),
      name: "session.ui.handlePendingElicitation",
      params: #"{"sessionId":"s1","requestId":"f1","result":{"action":"cancel"}}"#),
    Sample(
      method: HandlePendingExitPlanModeCall(
        sessionID: "s1", requestID: "x1",
        response: ExitPlanModeResponse(
          approved: true, selectedAction: .exitOnly, autoApproveEdits: false, feedback: "ok")),
      name: "session.ui.handlePendingExitPlanMode",
      params: #"""
        {"sessionId":"s1","requestId":"x1",
        "response":{"approved":true,"selectedAction":"exit_only","autoApproveEdits":false,"feedback":"ok"}}
        """#),
    Sample(
      method: HandlePendingExitPlanModeCall(
        sessionID: "s1", requestID: "x1", response: ExitPlanModeResponse(approved: false)),
      name: "session.ui.handlePendingExitPlanMode",
      params: #"{"sessionId":"s1","requestId":"x1","response":{"approved":false}}"#),
    Sample(
      method: HandlePendingAutoModeSwitchCall(sessionID: "s1", requestID: "a1", response: .yesAlways),
      name: "session.ui.handlePendingAutoModeSwitch",
      params: #"{"sessionId":"s1","requestId":"a1","response":"yes_always"}"#),
    Sample(
      method: HandlePendingSessionLimitsExhaustedCall(
        sessionID: "s1", requestID: "l1", response: SessionLimitsResponse(action: .set, maxAiCredits: 2.5)),
      name: "session.ui.handlePendingSessionLimitsExhausted",
      params: #"{"sessionId":"s1","requestId":"l1","response":{"action":"set","maxAiCredits":2.5}}"#),
    Sample(
      method: RespondToQueuedCommandCall(sessionID: "s1", requestID: "r1", handled: false),
      name: "session.commands.respondToQueuedCommand",
      params: #"{"sessionId":"s1","requestId":"r1","result":{"handled":false}}"#),
    Sample(
      method: SessionModelListCall(sessionID: "s1"), name: "session.model.list", params: #"{"sessionId":"s1"}"#),
    Sample(
      method: SessionModelGetCurrentCall(sessionID: "s1"), name: "session.model.getCurrent",
      params: #"{"sessionId":"s1"}"#),
    Sample(
      method: SessionModelSwitchCall(sessionID: "s1", modelID: "gpt-5"), name: "session.model.switchTo",
      params: #"{"sessionId":"s1","modelId":"gpt-5"}"#),
    Sample(
      method: SessionModeSetCall(sessionID: "s1", mode: .plan), name: "session.mode.set",
      params: #"{"sessionId":"s1","mode":"plan"}"#),
    Sample(
      method: SessionPlanReadCall(sessionID: "s1"), name: "session.plan.read", params: #"{"sessionId":"s1"}"#),
    Sample(
      method: WorkspaceDiffCall(sessionID: "s1", scope: .branch), name: "session.workspaces.diff",
      params: #"{"sessionId":"s1","mode":"branch"}"#, timeout: .seconds(90)),
  ])
  func `a call has its name, its parameters and its time limit`(sample: Sample) throws {
    #expect(sample.method.params == (try JSONReader.value(of: sample.params)))
    #expect(type(of: sample.method).name == sample.name)
    #expect(type(of: sample.method).timeout == sample.timeout)
  }
}
