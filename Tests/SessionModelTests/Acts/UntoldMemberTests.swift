import CopilotProtocol
import JSONRPC
import Testing

@testable import SessionModel

@Suite struct UntoldMemberTests {
  private static let command: JSONValue = ["kind": "shell", "fullCommandText": "ls"]

  private static func also(_ request: PendingRequest) -> [String] {
    request.description.parts.filter { $0.label?.hasPrefix("also in") == true }.map {
      "\($0.label ?? "") \(String(decoding: JSONWriter.bytes(of: $0.value ?? .null), as: UTF8.self))"
    }
  }

  @Test(
    arguments: [
      (
        ["kind": "shell", "fullCommandText": "ls", "cwd": "/", "env": ["LD_PRELOAD": "x"]],
        #"{"cwd":"/","env":{"LD_PRELOAD":"x"}}"#
      ),
      (
        ["kind": "shell", "fullCommandText": "ls", "commands": [["identifier": "ls", "stdin": "rm"]]],
        #"{"commands":[{"identifier":"ls","stdin":"rm"}]}"#
      ),
      (["kind": "shell", "fullCommandText": "ls", "sandboxPathGrant": "/home"], #"{"sandboxPathGrant":"/home"}"#),
      (
        ["kind": "write", "fileName": "a", "diff": "+a", "fileEdits": [["after": ["path": "b"]]]],
        #"{"fileEdits":[{"after":{"path":"b"}}]}"#
      ),
      (["kind": "read", "path": "a", "recursive": true], #"{"recursive":true}"#),
      (["kind": "mcp", "serverName": "s", "toolName": "t", "server": "u"], #"{"server":"u"}"#),
      (["kind": "url", "url": "https://example.org", "body": "x"], #"{"body":"x"}"#),
      (["kind": "memory", "fact": "x", "repoNwo": "o/r"], #"{"repoNwo":"o/r"}"#),
      (["kind": "custom-tool", "toolName": "t", "skipPermission": true], #"{"skipPermission":true}"#),
      (["kind": "hook", "toolName": "t", "then": "u"], #"{"then":"u"}"#),
      (["kind": "extension-management", "operation": "o", "source": "u"], #"{"source":"u"}"#),
      (
        ["kind": "extension-permission-access", "extensionName": "e", "capabilities": ["a"], "for": "b"],
        #"{"for":"b"}"#
      ),
      (
        ["kind": "extension-env-access", "extensionName": "e", "environmentVariables": ["A"], "all": true],
        #"{"all":true}"#
      ),
      (["kind": "workflow", "name": "w", "operation": "run", "timeoutSeconds": 5], #"{"timeoutSeconds":5}"#),
    ] as [(JSONValue, String)])
  func `a member that has no words of its own is shown as it came, and makes the risk higher`(
    _ request: JSONValue, _ expected: String
  ) {
    let request = PendingRequest.permission(request)
    #expect(Self.also(request) == ["also in this request \(expected)"])
    #expect(request.description.risk.level > .low)
    #expect(ApprovalPolicy.safe.answer(to: request) == nil)
  }

  @Test func `what is told already, and what is null, is not told again`() {
    let request = PendingRequest.permission(
      [
        "kind": "shell", "fullCommandText": "ls", "commands": [["identifier": "ls", "readOnly": true]],
        "possibleUrls": [["url": "https://example.org"]], "possiblePaths": ["a"], "hasWriteFileRedirection": false,
        "canOfferSessionApproval": true, "toolCallId": "t", "intention": "Look", "cwd": .null,
      ],
      prompt: [
        "kind": "commands", "fullCommandText": "ls", "commandIdentifiers": ["ls"], "intention": "Look",
        "toolCallId": "t", "canOfferSessionApproval": false,
      ],
      more: [.member("permissionMode", "default"), .member("agentMode", "interactive")])
    #expect(Self.also(request) == [])
  }

  @Test(
    arguments: [
      (["kind": "commands", "fullCommandText": "ls", "intention": "other"], #"{"intention":"other"}"#),
      (["kind": "commands", "fullCommandText": "ls", "runAs": "root"], #"{"runAs":"root"}"#),
      (["kind": "commands", "fullCommandText": "ls", "toolCallId": "t2"], #"{"toolCallId":"t2"}"#),
      (["kind": "path", "paths": ["/a"], "readOnlyDirectories": ["/b"]], #"{"readOnlyDirectories":["/b"]}"#),
    ] as [(JSONValue, String)])
  func `a prompt that says something else than the request is shown to do so`(
    _ prompt: JSONValue, _ expected: String
  ) {
    let request = PendingRequest.permission(Self.command, prompt: prompt)
    #expect(Self.also(request) == ["also in the prompt about it \(expected)"])
  }

  @Test func `a prompt alone, and the event itself, hide nothing either`() {
    let alone = PendingRequest.permission(nil, prompt: ["kind": "commands", "fullCommandText": "ls", "cwd": "/"])
    #expect(Self.also(alone) == [#"also in the prompt about it {"cwd":"/"}"#])
    let event = PendingRequest.permission(Self.command, more: [.member("fusion", ["with": "x"])])
    #expect(Self.also(event) == [#"also in the event {"fusion":{"with":"x"}}"#])
  }

  @Test func `whole contents beside a diff are shown unless they are the same`() {
    func parts(_ contents: String, _ diff: String) -> [String?] {
      let request = PendingRequest.permission([
        "kind": "write", "fileName": "a", "diff": .string(diff), "newFileContents": .string(contents),
      ])
      return request.description.parts.map(\.label)
        + (request.description.risk.level == .high ? ["high"] : [])
    }
    let new = "--- /dev/null\n+++ b/a\n@@ -0,0 +1,2 @@\n+b\n+c\n"
    #expect(parts("b\nc\n", new) == ["file", nil])
    #expect(parts("b\nc", new) == ["file", nil])
    #expect(parts("b\nevil\n", new) == ["file", nil, "the whole new file", "high"])
    #expect(parts("b\nc\nevil\n", new) == ["file", nil, "the whole new file", "high"])
    let edit = "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-a\n+b\n"
    #expect(parts("b\nthe rest\n", edit) == ["file", nil])
    #expect(parts("c\nthe rest\n", edit) == ["file", nil, "the whole new file", "high"])
  }

  @Test func `what runtime 1.0.64 sends with a new and with an edited file is no high risk, and shown once`() {
    func labels(_ contents: String, _ diff: String) -> [String?] {
      let request = PendingRequest.permission([
        "kind": "write", "fileName": "new.txt", "diff": .string(diff), "newFileContents": .string(contents),
      ])
      return request.description.parts.map(\.label) + [request.description.risk.level == .high ? "high" : nil]
    }
    let created =
      "\ndiff --git a/new.txt b/new.txt\ncreate file mode 100644\nindex 0000000..0000000\n--- a/dev/null\n+++ b/new.txt\n"
      + "@@ -1,0 +1,2 @@\n+fresh\n+\n"
    #expect(labels("fresh\n", created) == ["file", nil, nil])
    let edited =
      "\ndiff --git a/new.txt b/new.txt\nindex 0000000..0000000 100644\n--- a/new.txt\n+++ b/new.txt\n"
      + "@@ -1,3 +1,3 @@\n line one\n-line two\n+line 2\n \n"
    #expect(labels("line one\nline 2\n", edited) == ["file", nil, nil])
  }

  @Test(
    arguments: [
      (
        ["kind": "write", "fileName": "a", "diff": "+a", "newFileContents": "x"],
        ["kind": "write", "fileName": "a", "diff": "+a", "newFileContents": "y"]
      ),
      (["kind": "read", "path": "a", "resolvedPath": "/b"], ["kind": "read", "path": "a", "resolvedPath": "/c"]),
    ] as [(JSONValue, JSONValue)])
  func `a prompt that leads elsewhere than its request can only be denied`(_ request: JSONValue, _ prompt: JSONValue) {
    #expect(!PendingRequest.permission(request, prompt: prompt).canBeApproved)
  }

  @Test(arguments: ["deny", "NO", "cancel", "Skip"])
  func `nobody approves by typing a word that says no`(_ tool: String) {
    let request = PendingRequest.permission(["kind": "custom-tool", "toolName": .string(tool)])
    #expect(request.description.risk.confirmation == "confirm")
  }

  @Test(
    arguments: [
      ["kind": "commands", "fullCommandText": "rm -rf /", "managedApprovalRequired": true],
      ["kind": "commands", "fullCommandText": "ls", "cwd": "/"],
      ["kind": "custom-tool", "toolName": "deploy", "managedApprovalRequired": true],
    ] as [JSONValue])
  func `an act of which only the prompt came is a high risk, whatever else is said`(_ prompt: JSONValue) {
    #expect(PendingRequest.permission(nil, prompt: prompt).description.risk.level == .high)
  }

  @Test func `a session that would cover a command which is not in the text is a high risk`() {
    let prompt: JSONValue = ["kind": "commands", "fullCommandText": "ls", "commandIdentifiers": ["rm"]]
    #expect(PendingRequest.permission(Self.command, prompt: prompt).description.risk.level == .high)
  }
}
