import JSONRPC
import Testing

@testable import CopilotProtocol

@Suite struct PermissionAnswerTests {
  @Test(arguments: [
    (PermissionDecision.approveOnce, #"{"kind":"approve-once"}"#),
    (.reject(feedback: nil), #"{"kind":"reject"}"#),
    (.reject(feedback: "too broad"), #"{"kind":"reject","feedback":"too broad"}"#),
    (.approveForSession(.domain("example.org")), #"{"kind":"approve-for-session","domain":"example.org"}"#),
    (
      .approveForSession(.commands(identifiers: ["ls", "cat"])),
      #"{"kind":"approve-for-session","approval":{"kind":"commands","commandIdentifiers":["ls","cat"]}}"#
    ),
    (.approveForSession(.read), #"{"kind":"approve-for-session","approval":{"kind":"read"}}"#),
    (.approveForSession(.write), #"{"kind":"approve-for-session","approval":{"kind":"write"}}"#),
    (.approveForSession(.memory), #"{"kind":"approve-for-session","approval":{"kind":"memory"}}"#),
    (
      .approveForSession(.mcp(serverName: "s", toolName: "t")),
      #"{"kind":"approve-for-session","approval":{"kind":"mcp","serverName":"s","toolName":"t"}}"#
    ),
    (
      .approveForSession(.customTool(name: "t")),
      #"{"kind":"approve-for-session","approval":{"kind":"custom-tool","toolName":"t"}}"#
    ),
    (
      .approveForSession(.extensionManagement(operation: "install")),
      #"{"kind":"approve-for-session","approval":{"kind":"extension-management","operation":"install"}}"#
    ),
    (
      .approveForSession(.extensionPermissionAccess(extensionName: "x")),
      #"{"kind":"approve-for-session","approval":{"kind":"extension-permission-access","extensionName":"x"}}"#
    ),
    (
      .approveForSession(.extensionEnvironmentAccess(extensionName: "x", environmentVariables: ["A"])),
      #"""
      {"kind":"approve-for-session","approval":
      {"kind":"extension-env-access","extensionName":"x","environmentVariables":["A"]}}
      """#
    ),
  ])
  func `a decision is sent in the words of the runtime`(decision: PermissionDecision, text: String) throws {
    #expect(decision.json == (try JSONReader.value(of: text)))
  }

  @Test(
    arguments: [
      (#"{"kind":"approved","managedApprovalHandled":true}"#, PermissionResult.approved, true),
      (
        #"{"kind":"approved-for-session","approval":{"kind":"read"}}"#,
        .approvedForSession(approval: ["kind": "read"]), true
      ),
      (
        #"{"kind":"approved-for-location","approval":{"kind":"read"},"locationKey":"k"}"#,
        .approvedForLocation(approval: ["kind": "read"], locationKey: "k"), true
      ),
      (
        #"{"kind":"approved-read-only-for-session","directories":["/"]}"#,
        .approvedReadOnlyForSession(directories: ["/"]), true
      ),
      (#"{"kind":"cancelled","reason":"abort"}"#, .cancelled(reason: "abort"), false),
      (
        #"{"kind":"denied-by-rules","rules":[{"kind":"shell","argument":"rm"},{"kind":"write","argument":null}]}"#,
        .deniedByRules([PermissionRule(kind: "shell", argument: "rm"), PermissionRule(kind: "write")]), false
      ),
      (
        #"{"kind":"denied-no-approval-rule-and-could-not-request-from-user"}"#, .deniedSinceNobodyCouldBeAsked, false
      ),
      (
        #"{"kind":"denied-interactively-by-user","feedback":"no","forceReject":true}"#,
        .deniedByPerson(feedback: "no", isForced: true), false
      ),
      (
        #"{"kind":"denied-by-content-exclusion-policy","path":"/a","message":"m"}"#,
        .deniedByContentPolicy(path: "/a", message: "m"), false
      ),
      (
        #"{"kind":"denied-by-permission-request-hook","message":"m","interrupt":true}"#,
        .deniedByHook(message: "m", interrupts: true), false
      ),
      (#"{"kind":"maybe"}"#, .unknown(kind: "maybe", ["kind": "maybe"]), nil),
    ] as [(String, PermissionResult, Bool?)])
  func `every result becomes its value`(text: String, result: PermissionResult, isApproval: Bool?) throws {
    let event = try decoded("permission.completed", #"{"requestId":"p1","result":\#(text)}"#)
    #expect(event.payload == .permissionCompleted(PermissionCompleted(requestID: "p1", result: result)))
    #expect(event.faults == [])
    #expect(result.isApproval == isApproval)
  }
}
