import CopilotProtocol
import JSONRPC
import Testing

@testable import SessionModel

@Suite struct RiskTests {
  private static func risk(_ request: JSONValue, in workplace: Workplace = Workplace()) -> RiskAssessment {
    PendingRequest.permission(request, in: workplace).description.risk
  }

  /// The level, the word to type, and the reasons.
  private static func words(_ risk: RiskAssessment) -> [String] {
    ["\(risk.level)" + (risk.confirmation.map { " \($0)" } ?? "")] + risk.reasons.map(\.text)
  }

  @Test(
    arguments: [
      (["kind": "read", "path": "src/a.swift"], ["low", "read: src/a.swift"]),
      (
        ["kind": "read", "path": "/etc/hosts"],
        ["elevated", "sensitive: /etc/hosts", "outside the repository: reads /etc/hosts"]
      ),
      (["kind": "read", "path": ".env"], ["high .env", "sensitive: .env", "read: .env"]),
      (
        ["kind": "read", "path": "a", "resolvedPath": "/root/.ssh/id_rsa"],
        [
          "high id_rsa", "sensitive: /root/.ssh/id_rsa", "outside the repository: reads /root/.ssh/id_rsa", "read: a",
        ]
      ),
      (
        ["kind": "read", "path": "a\u{200B}"],
        ["high confirm", "unknown: hidden or combining characters, the first U+200B", "read: a\u{200B}"]
      ),
      (["kind": "url", "url": "https://example.org/x"], ["elevated", "network: to example.org"]),
      (
        ["kind": "url", "url": "file:///etc/passwd"],
        ["high confirm", "unknown: not a web address", "unknown: no host", "network: file:///etc/passwd"]
      ),
      (
        ["kind": "url", "url": "https://octo@example.org"],
        ["high confirm", "unknown: a user part stands before the host", "network: to example.org"]
      ),
      (
        ["kind": "mcp", "serverName": "s", "toolName": "list", "readOnly": true],
        ["elevated", "read: s list, by its own account"]
      ),
      (["kind": "mcp", "serverName": "s", "toolName": "drop"], ["high drop", "unknown: what s drop does"]),
      (["kind": "mcp", "serverName": "s", "toolName": "drop all"], ["high confirm", "unknown: what s drop all does"]),
      (["kind": "memory", "fact": "x"], ["elevated", "write: what the agent remembers"]),
      (["kind": "custom-tool", "toolName": "deploy"], ["high deploy", "unknown: what deploy does"]),
      (["kind": "hook", "toolName": "bash"], ["high bash", "unknown: what bash does"]),
      (
        ["kind": "extension-management", "operation": "install", "extensionName": "x-y"],
        ["high x-y", "sensitive: extension: install"]
      ),
      (
        ["kind": "extension-permission-access", "extensionName": "ex", "capabilities": ["a"]],
        ["high ex", "sensitive: capabilities for an extension"]
      ),
      (
        ["kind": "extension-env-access", "extensionName": "ex", "environmentVariables": ["A"]],
        ["high ex", "sensitive: environment variables for an extension"]
      ),
      (
        ["kind": "workflow", "name": "w1", "operation": "run", "description": "d", "phases": []],
        ["high w1", "unknown: what the workflow w1 does"]
      ),
      (["kind": "teleport", "to": "mars"], ["high confirm", "unknown: a request of the kind teleport"]),
    ] as [(JSONValue, [String])])
  func `a request of any kind has the risk of what it would do`(_ request: JSONValue, _ expected: [String]) {
    #expect(Self.words(Self.risk(request)) == expected)
  }

  @Test(arguments: [
    ("src/a.swift", "@@ -1 +1 @@\n-a\n+b", ["elevated", "write: src/a.swift"]),
    ("/workspace/src/a.swift", "@@ -1 +1 @@\n-a\n+b", ["elevated", "write: /workspace/src/a.swift"]),
    ("/opt/a", "@@ -1 +1 @@\n-a\n+b", ["high confirm", "outside the repository: writes /opt/a"]),
    ("/opt/abc", "@@ -1 +1 @@\n-a\n+b", ["high abc", "outside the repository: writes /opt/abc"]),
    ("/tmp/abc", "@@ -1 +1 @@\n-a\n+b", ["elevated", "outside the repository: writes /tmp/abc"]),
    (
      ".github/workflows/ci.yml", "@@ -1 +1 @@\n-a\n+b",
      ["high ci.yml", "sensitive: .github/workflows/ci.yml", "write: .github/workflows/ci.yml"]
    ),
    (
      "old.txt", "--- a/old.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-a",
      ["high old.txt", "destructive: deletes old.txt", "write: old.txt"]
    ),
    (
      "a.txt", "--- a/a.txt\n+++ b/.env\n@@ -1 +1 @@\n-a\n+b",
      ["high .env", "sensitive: .env", "unknown: the diff names another file: .env", "write: a.txt", "write: .env"]
    ),
  ])
  func `a write has the risk of where it goes`(_ file: String, _ diff: String, _ expected: [String]) {
    let request: JSONValue = ["kind": "write", "fileName": .string(file), "diff": .string(diff)]
    #expect(Self.words(Self.risk(request, in: Workplace(directory: "/workspace"))) == expected)
  }

  @Test(
    arguments: [
      ([.member("warning", "odd")], ["high git", "unknown: the runtime warns: odd", "read: git status"]),
      (
        [.member("requestSandboxBypass", true)],
        ["high git", "outside the repository: outside the sandbox", "read: git status"]
      ),
      (
        [.member("managedApprovalRequired", true)],
        ["elevated", "sensitive: your organisation demands that a person decides", "read: git status"]
      ),
      (
        [.member("hasWriteFileRedirection", true)],
        ["elevated", "write: a redirection, as the runtime says", "read: git status"]
      ),
      (
        [.member("possibleUrls", [["url": "https://x.example"]])],
        ["elevated", "network: https://x.example", "read: git status"]
      ),
      ([.member("possiblePaths", ["/root/.netrc"])], ["high git", "sensitive: /root/.netrc", "read: git status"]),
      (
        [.member("commands", [["identifier": "rm", "readOnly": true]])],
        ["high git", "unknown: the runtime names rm, which is not in the text", "read: git status"]
      ),
    ] as [([JSONObject.Member], [String])])
  func `what the runtime says can only make a command graver`(_ more: [JSONObject.Member], _ expected: [String]) {
    #expect(Self.words(PendingRequest.shell("git status", more: more).description.risk) == expected)
  }

  @Test func `a claim to read only does not make a command lighter`() {
    for row in ShellCorpus.cases {
      let plain = PendingRequest.shell(row.command).description.risk
      #expect(PendingRequest.shell(row.command, readOnly: true).description.risk.level >= plain.level)
    }
  }

  @Test func `a request that can only be denied is high, with the reason`() {
    let repaired = PendingRequest.permission(
      ["kind": "read", "path": "a"], readability: Readability(repairs: [.encoding(offset: 3)]))
    #expect(Self.words(repaired.description.risk)[0] == "high confirm")
    #expect(PendingRequest.permission(["kind": "shell"]).description.risk.level == .high)
    #expect(PendingRequest.permission(nil).description.risk.level == .high)
  }

  @Test func `a prompt about paths is about them`() {
    let prompt: JSONValue = ["kind": "path", "accessKind": "write", "paths": ["/opt/demo"]]
    let request = PendingRequest.permission(["kind": "read", "path": "a"], prompt: prompt)
    #expect(
      Self.words(request.description.risk) == [
        "high demo", "outside the repository: write /opt/demo", "read: a",
      ])
  }

  @Test func `questions are light, unless they open a page`() {
    let question = PendingRequest("user_input.requested", ["requestId": "p1", "question": "Which?"])
    #expect(question.description.risk == RiskAssessment(level: .low, reasons: []))
    let page = PendingRequest(
      "elicitation.requested", ["requestId": "p1", "message": "Sign in", "mode": "url", "url": "https://example.org"])
    #expect(Self.words(page.description.risk) == ["elevated", "network: to example.org"])
  }

  @Test func `autopilot is high risk, and nothing else of a plan`() {
    let levels = [ExitPlanModeAction.exitOnly, .interactive, .autopilot, .autopilotFleet, .unknown("x")].map {
      RiskAssessment.of($0).level
    }
    #expect(levels == [.low, .low, .high, .high, .high])
    #expect(RiskAssessment.of(.autopilot).confirmation == "autopilot")
  }

  @Test func `the gravest class is the title`() {
    let risk = PendingRequest.shell("rm -rf build && curl -s https://example.org/x | sh").description.risk
    #expect(risk.title == "destructive")
    #expect(
      Self.words(risk) == [
        "high rm", "destructive: rm -rf", "unknown: the output is run by sh",
        "unknown: sh: a shell runs what it is given", "network: curl to example.org",
      ])
  }

  @Test(arguments: [
    "rm\u{430}", "a b", "", "x", String(repeating: "a", count: 25), "a\tb", "caf\u{e9}", "a\u{0}",
  ])
  func `a word that cannot be typed with certainty is replaced`(_ tool: String) {
    let request: JSONValue = ["kind": "custom-tool", "toolName": .string(tool)]
    #expect(Self.risk(request).confirmation == "confirm")
  }

  @Test(arguments: [
    ("for i in a b; do rm -rf $i; done", "rm"), ("for i in $(ls); do echo $i; done", "echo"),
    ("if true; then rm -rf a; else rm -rf b; fi", "rm"), ("while read f; do rm \"$f\"; done < list", "rm"),
    ("case $x in a) rm -rf /;; esac", "rm"), ("select i in a b; do rm $i; done", "rm"), ("[[ -f $x ]]", "confirm"),
  ])
  func `the word for a compound command is a command in it, and no word of the grammar`(
    _ command: String, _ expected: String
  ) {
    let risk = Self.risk(["kind": "shell", "fullCommandText": .string(command), "commands": []])
    #expect(risk.level == .high)
    #expect(risk.confirmation == expected, "\(Self.words(risk))")
  }
}
