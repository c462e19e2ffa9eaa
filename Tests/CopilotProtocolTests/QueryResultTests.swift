import JSONRPC
import Testing

@testable import CopilotProtocol

/// What is answered to questions about a session.
@Suite struct QueryResultTests {
  @Test func `a model that cannot be read hides no other one`() throws {
    let list: JSONValue = ["list": [["id": "a"], ["name": "without an id"], 7, ["id": "b", "name": "B"]]]
    #expect(
      try SessionModelListCall.result(from: list).models == [Model(id: "a", name: "a"), Model(id: "b", name: "B")])
  }

  @Test func `a list of models that is none is an error`() {
    let fault = FieldFault(path: ["list"], defect: .missing)
    #expect(throws: ProtocolError.badResult(method: "session.model.list", fault)) {
      try SessionModelListCall.result(from: [:])
    }
  }

  @Test func `a diff is read with what was left out and what was compared instead`() throws {
    let value: JSONValue = [
      "changes": [
        ["path": "b.txt", "oldPath": "a.txt", "changeType": "renamed", "diff": "x", "isTruncated": true],
        ["path": "c.bin", "changeType": "typechange"],
      ],
      "mode": "unstaged", "requestedMode": "branch", "isFallback": true, "baseBranch": "main",
    ]
    #expect(
      try WorkspaceDiffCall.result(from: value)
        == WorkspaceDiff(
          changes: [
            FileChange(path: "b.txt", oldPath: "a.txt", kind: .renamed, diff: "x", isTruncated: true),
            FileChange(path: "c.bin", kind: .unknown("typechange"), diff: ""),
          ],
          scope: .unstaged, isFallback: true, baseBranch: "main"))
  }

  @Test func `no plan and no current model are answers too`() throws {
    let empty: JSONValue = ["exists": false, "content": .null, "path": .null]
    #expect(try SessionPlanReadCall.result(from: empty) == PlanReading(exists: false, content: nil))
    #expect(try SessionModelGetCurrentCall.result(from: [:]) == CurrentModel())
    #expect(throws: Never.self) { try SessionModeSetCall.result(from: .null) }
  }
}
