import CopilotProtocol
import JSONRPC
import Testing

@testable import SessionModel

@Suite struct PolicyTests {
  private static func answers(_ request: PendingRequest) -> String {
    [ApprovalPolicy.ask, .safe, .deny, .all].map { policy in
      switch policy.answer(to: request) {
      case nil: "asks"
      case .approveOnce: "approves"
      case .deny(words: nil): "denies"
      case .some(let answer): "\(answer)"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("ls -la", true, "asks approves denies approves"), ("ls -la", false, "asks asks denies approves"),
    ("git status && git diff", true, "asks approves denies approves"),
    ("cat a | grep b", true, "asks approves denies approves"),
    ("rm x", true, "asks asks denies approves"), ("echo \"${x@P}\"", true, "asks asks denies approves"),
    ("echo $x", true, "asks asks denies approves"), ("cat $(ls)", true, "asks asks denies approves"),
    ("cat .env", true, "asks asks denies approves"), ("cat /etc/hosts", true, "asks asks denies approves"),
    ("ls > out", true, "asks asks denies approves"), ("npm test", true, "asks asks denies approves"),
    ("unknown-tool", true, "asks asks denies approves"), ("ls\u{0}", true, "asks asks denies approves"),
    ("find . -delete", true, "asks asks denies approves"), ("sort -o a b", true, "asks asks denies approves"),
  ])
  func `safe approves a command that only reads by its claim and by our analysis`(
    _ command: String, _ readOnly: Bool, _ expected: String
  ) {
    #expect(Self.answers(.shell(command, readOnly: readOnly)) == expected)
  }

  @Test(
    arguments: [
      .member("warning", "odd"), .member("requestSandboxBypass", true), .member("hasWriteFileRedirection", true),
      .member("possibleUrls", [["url": "https://x.example"]]), .member("possiblePaths", ["/root/.netrc"]),
    ] as [JSONObject.Member])
  func `safe asks where the runtime itself says that there is more`(_ member: JSONObject.Member) {
    #expect(ApprovalPolicy.safe.answer(to: .shell("ls", readOnly: true)) == .approveOnce)
    #expect(ApprovalPolicy.safe.answer(to: .shell("ls", readOnly: true, more: [member])) == nil)
  }

  @Test(
    arguments: [
      (["kind": "read", "path": "a"], "asks approves denies approves"),
      (["kind": "read", "path": "/usr/include/a.h"], "asks approves denies approves"),
      (["kind": "read", "path": ".env"], "asks asks denies approves"),
      (["kind": "read", "path": "/etc/shadow"], "asks asks denies approves"),
      (["kind": "read", "path": "a", "resolvedPath": "/root/.ssh/id_rsa"], "asks asks denies approves"),
      (["kind": "read", "path": "a\u{202E}b"], "asks asks denies approves"),
      (["kind": "read", "path": "a", "managedApprovalRequired": true], "asks asks denies asks"),
      (["kind": "mcp", "serverName": "s", "toolName": "t", "readOnly": true], "asks approves denies approves"),
      (["kind": "mcp", "serverName": "s", "toolName": "t", "readOnly": false], "asks asks denies approves"),
      (["kind": "mcp", "serverName": "s", "toolName": "t"], "asks asks denies approves"),
      (["kind": "write", "fileName": "a", "diff": "+a"], "asks asks denies approves"),
      (["kind": "url", "url": "https://example.org"], "asks asks denies approves"),
      (["kind": "memory", "fact": "a"], "asks asks denies approves"),
      (["kind": "custom-tool", "toolName": "t"], "asks asks denies approves"),
      (["kind": "hook", "toolName": "t"], "asks asks denies approves"),
      (["kind": "extension-management", "operation": "install"], "asks asks denies approves"),
      (
        ["kind": "extension-permission-access", "extensionName": "e", "capabilities": ["a"]],
        "asks asks denies approves"
      ),
      (["kind": "teleport", "to": "mars"], "asks asks denies approves"),
      (["kind": "teleport"], "asks asks denies asks"), (["kind": "shell"], "asks asks denies asks"),
      (["kind": "write", "fileName": "a", "diff": "+a", "managedApprovalRequired": true], "asks asks denies asks"),
    ] as [(JSONValue, String)])
  func `every policy answers every kind as its table says`(_ request: JSONValue, _ expected: String) {
    #expect(Self.answers(.permission(request)) == expected)
  }

  @Test func `no policy approves what could only be read after a repair`() {
    let request = PendingRequest.permission(
      ["kind": "read", "path": "a"], readability: Readability(repairs: [.encoding(offset: 3)]))
    #expect(Self.answers(request) == "asks asks denies asks")
  }

  @Test func `a prompt about paths, or one that is managed, is asked`() {
    let read: JSONValue = ["kind": "read", "path": "a"]
    let paths = PendingRequest.permission(read, prompt: ["kind": "path", "accessKind": "read", "paths": ["/a"]])
    #expect(Self.answers(paths) == "asks asks denies approves")
    let managed = PendingRequest.permission(
      read, prompt: ["kind": "read", "path": "a", "managedApprovalRequired": true])
    #expect(Self.answers(managed) == "asks asks denies asks")
  }

  @Test func `no policy answers a question`() {
    let question = PendingRequest("user_input.requested", ["requestId": "p1", "question": "Which?"])
    #expect(Self.answers(question) == "asks asks asks asks")
  }
}
