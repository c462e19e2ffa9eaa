import JSONRPC
import Testing

@testable import CopilotProtocol

@Suite struct PermissionRequestTests {
  @Test(arguments: [
    (
      #"""
      {"kind":"shell","fullCommandText":"rm x","intention":"Clean","toolCallId":"t1","hasWriteFileRedirection":true,
      "commands":[{"identifier":"rm","readOnly":false},{"identifier":"ls","readOnly":true}],"possiblePaths":["x"],
      "possibleUrls":[{"url":"https://example.org"}],"canOfferSessionApproval":true,"warning":"Deletes",
      "requestSandboxBypass":true,"requestSandboxBypassReason":"needs root","managedApprovalRequired":true,
      "resolvedWorkingDirectory":"/srv/demo","assistedApproval":{"recommendation":"approve","reason":"safe"}}
      """#,
      PermissionRequest.shell(
        ShellRequest(
          fullCommandText: "rm x",
          commands: [
            ShellCommand(identifier: "rm", isReadOnly: false), ShellCommand(identifier: "ls", isReadOnly: true),
          ],
          possiblePaths: ["x"], possibleURLs: ["https://example.org"], hasWriteFileRedirection: true,
          resolvedWorkingDirectory: "/srv/demo",
          facts: PermissionFacts(
            toolCallID: "t1", intention: "Clean", warning: "Deletes", managedApprovalRequired: true,
            canOfferSessionApproval: true, requestsSandboxBypass: true, sandboxBypassReason: "needs root",
            assistedApproval: AssistedApproval(recommendation: "approve", reason: "safe"))))
    ),
    (
      #"{"kind":"write","fileName":"a","diff":"+x","intention":"Add","canOfferSessionApproval":false,"resolvedPath":"/a"}"#,
      .write(
        WriteRequest(
          fileName: "a", diff: "+x", resolvedPath: "/a",
          facts: PermissionFacts(intention: "Add", canOfferSessionApproval: false)))
    ),
    (
      #"{"kind":"write","fileName":"empty","diff":"","newFileContents":""}"#,
      .write(WriteRequest(fileName: "empty", diff: "", newFileContents: ""))
    ),
    (
      #"{"kind":"read","path":"/etc/passwd","intention":"Look"}"#,
      .read(ReadRequest(path: "/etc/passwd", facts: PermissionFacts(intention: "Look")))
    ),
    (
      #"{"kind":"mcp","serverName":"docs","toolName":"find","toolTitle":"Find","readOnly":true,"args":{"q":"x"}}"#,
      .mcp(
        McpRequest(
          serverName: "docs", toolName: "find", toolTitle: "Find", arguments: ["q": "x"], isReadOnly: true))
    ),
    (
      #"{"kind":"url","url":"https://example.org/a","redirectedFrom":"http://example.com"}"#,
      .url(FetchRequest(url: "https://example.org/a", redirectedFrom: "http://example.com"))
    ),
    (
      #"{"kind":"memory","fact":"Uses tabs","action":"vote","subject":"style","direction":"upvote","scope":"user"}"#,
      .memory(
        MemoryRequest(fact: "Uses tabs", action: "vote", subject: "style", direction: "upvote", scope: "user"))
    ),
    (
      #"{"kind":"custom-tool","toolName":"deploy","toolDescription":"Ships it","args":"now"}"#,
      .customTool(CustomToolRequest(toolName: "deploy", toolDescription: "Ships it", arguments: "now"))
    ),
    (
      #"{"kind":"hook","toolName":"bash","toolArgs":{"command":"ls"},"hookMessage":"Sure?"}"#,
      .hook(HookRequest(toolName: "bash", toolArguments: ["command": "ls"], hookMessage: "Sure?"))
    ),
    (
      #"{"kind":"extension-management","operation":"install","extensionName":"x"}"#,
      .extensionManagement(ExtensionManagementRequest(operation: "install", extensionName: "x"))
    ),
    (
      #"{"kind":"extension-permission-access","extensionName":"x","capabilities":["net"]}"#,
      .extensionPermissionAccess(ExtensionPermissionAccessRequest(extensionName: "x", capabilities: ["net"]))
    ),
    (
      #"{"kind":"extension-env-access","extensionName":"x","environmentVariables":["HOME"]}"#,
      .extensionEnvironmentAccess(
        ExtensionEnvironmentAccessRequest(extensionName: "x", environmentVariables: ["HOME"]))
    ),
    (
      #"{"kind":"workflow","name":"Sweep","description":"Tidies","operation":"run","phases":["a"],"maxAiCredits":3}"#,
      .workflow(
        WorkflowRequest(
          name: "Sweep", operation: "run", workflowDescription: "Tidies", phases: ["a"], maxAiCredits: 3))
    ),
    (
      #"{"kind":"factory","name":"Sweep","operation":"author"}"#,
      .workflow(WorkflowRequest(name: "Sweep", operation: "author"))
    ),
    (#"{"kind":"teleport","to":"Mars"}"#, .unknown(kind: "teleport", ["kind": "teleport", "to": "Mars"])),
  ])
  func `every kind of request becomes its value`(text: String, request: PermissionRequest) throws {
    let permission = try requested(#"{"requestId":"p1","permissionRequest":\#(text)}"#)
    #expect(permission.request == request)
    #expect(permission.unreadable == nil)
  }

  @Test(arguments: [
    (
      #"{"kind":"commands","fullCommandText":"ls","commandIdentifiers":["ls"],"canOfferSessionApproval":true}"#,
      PermissionPrompt.commands(
        CommandsPrompt(
          fullCommandText: "ls", commandIdentifiers: ["ls"], facts: PermissionFacts(canOfferSessionApproval: true)))
    ),
    (
      #"{"kind":"path","accessKind":"shell","paths":["/etc"],"readOnlyDirectories":["/"]}"#,
      .path(PathPrompt(accessKind: "shell", paths: ["/etc"]))
    ),
    (#"{"kind":"read","path":"/etc"}"#, .act(.read(ReadRequest(path: "/etc")))),
    (#"{"kind":"teleport","to":"Mars"}"#, .act(.unknown(kind: "teleport", ["kind": "teleport", "to": "Mars"]))),
  ])
  func `every kind of prompt becomes its value`(text: String, prompt: PermissionPrompt) throws {
    let permission = try requested(#"{"requestId":"p1","promptRequest":\#(text)}"#)
    #expect(permission.prompt == prompt)
    #expect(permission.unreadable == nil)
  }

  @Test func `what the event says besides the act is kept`() throws {
    let text = #"""
      {"requestId":"p1","resolvedByHook":true,"agentMode":"autopilot","permissionMode":"assisted","ownerAgentId":"a1",
      "riskAssessment":{"level":"low"},"permissionRequest":{"kind":"read","path":"x"}}
      """#
    #expect(
      try requested(text)
        == PermissionRequested(
          requestID: "p1", request: .read(ReadRequest(path: "x")), resolvedByHook: true, agentMode: .autopilot,
          permissionMode: .assisted, ownerAgentID: "a1", riskAssessment: ["level": "low"],
          raw: try JSONReader.value(of: text)))
  }
}

/// The permission in an event with this data.
func requested(_ data: String) throws -> PermissionRequested {
  guard case .permissionRequested(let permission) = try decoded("permission.requested", data).payload else {
    throw LostPermission()
  }
  return permission
}

private struct LostPermission: Error {}
