import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

/// Every kind of permission, and every other question of the agent.
extension ScreenStory {
  static let kinds: [ScreenStory] = [
    ScreenStory(name: "kind-shell") { scene in
      scene.wants([
        "kind": "shell", "toolCallId": "t1",
        "fullCommandText": "rm -rf build && curl -s https://example.org/x > out.txt",
        "intention": "Clean the build directory", "warning": "This deletes files.",
        "commands": [["identifier": "rm", "readOnly": false], ["identifier": "curl", "readOnly": true]],
        "possiblePaths": ["build", "out.txt"], "possibleUrls": [["url": "https://example.org/x"]],
        "hasWriteFileRedirection": true, "canOfferSessionApproval": true, "managedApprovalRequired": true,
      ])
    },
    ScreenStory(name: "kind-write", sizes: .all) { scene in
      scene.wants([
        "kind": "write", "toolCallId": "t1", "fileName": "Sources/main.swift", "intention": "Greet by name",
        "diff":
          "--- a/Sources/main.swift\n+++ b/Sources/main.swift\n@@ -1,3 +1,4 @@\n import Foundation\n-print(\"hello\")\n+let name = \"world\"\n+print(\"hello, \\(name)\")\n \n",
        "canOfferSessionApproval": true,
      ])
    },
    ScreenStory(name: "kind-read") { scene in
      scene.wants(["kind": "read", "toolCallId": "t1", "path": "/etc/passwd", "intention": "Look for users"])
    },
    ScreenStory(name: "kind-url") { scene in
      scene.wants([
        "kind": "url", "toolCallId": "t1", "url": "https://\u{430}pple.example/a?b=c#d", "intention": "Read the manual",
        "redirectedFrom": "https://short.example/1",
      ])
    },
    ScreenStory(name: "kind-mcp") { scene in
      scene.wants([
        "kind": "mcp", "toolCallId": "t1", "serverName": "github", "toolName": "create_issue",
        "toolTitle": "Create an issue", "readOnly": false,
        "args": ["title": "Build fails", "labels": ["bug", "ci"], "body": "It fails.\nSee the log."],
      ])
    },
    ScreenStory(name: "kind-memory") { scene in
      scene.wants([
        "kind": "memory", "toolCallId": "t1", "fact": "Tests run with make test.", "action": "store",
        "subject": "testing", "citations": "Makefile:12", "reason": "asked twice", "scope": "repository",
      ])
    },
    ScreenStory(name: "kind-custom-tool") { scene in
      scene.wants([
        "kind": "custom-tool", "toolCallId": "t1", "toolName": "deploy", "toolDescription": "Deploys to an environment",
        "args": ["environment": "production"],
      ])
    },
    ScreenStory(name: "kind-hook") { scene in
      scene.wants([
        "kind": "hook", "toolCallId": "t1", "toolName": "bash", "toolArgs": ["command": "npm publish"],
        "hookMessage": "publishing needs a person",
      ])
    },
    ScreenStory(name: "kind-extension-management") { scene in
      scene.wants([
        "kind": "extension-management", "toolCallId": "t1", "operation": "install", "extensionName": "octo/helper",
      ])
    },
    ScreenStory(name: "kind-extension-permission") { scene in
      scene.wants([
        "kind": "extension-permission-access", "toolCallId": "t1", "extensionName": "octo/helper",
        "capabilities": ["network", "files"],
      ])
    },
    ScreenStory(name: "kind-extension-environment") { scene in
      scene.wants([
        "kind": "extension-env-access", "toolCallId": "t1", "extensionName": "octo/helper",
        "environmentVariables": ["AWS_SECRET_ACCESS_KEY", "PATH"],
      ])
    },
    ScreenStory(name: "kind-workflow") { scene in
      scene.wants([
        "kind": "workflow", "toolCallId": "t1", "name": "nightly", "description": "Runs every test", "operation": "run",
        "phases": [["name": "build"], ["name": "test"]], "approvalKey": "k", "canPersistApproval": false,
      ])
    },
    ScreenStory(name: "kind-unknown") { scene in
      scene.wants(["kind": "teleport", "toolCallId": "t1", "destination": "production", "amount": 3])
    },
  ]
}
