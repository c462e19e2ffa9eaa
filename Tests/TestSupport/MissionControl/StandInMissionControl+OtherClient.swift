import JSONRPC

extension StandInMissionControl {
  /// Another client of the same task, such as GitHub's page, decides about a permission: its post arrives at once.
  package func decideElsewhere(_ promptID: String, approved: Bool) async throws {
    let task = try await waitForTask()
    let decision: JSONValue = ["promptId": .string(promptID), "approved": .bool(approved), "scope": "once"]
    let body: JSONValue = [
      "type": "permission_response", "content": .string(String(decoding: JSONText.bytes(of: decision), as: UTF8.self)),
      "external_id": .string(Self.otherClient),
    ]
    let post = ReceivedRequest(
      method: "POST", path: "/agents/tasks/\(task.id)/steer", authorization: nil,
      body: String(decoding: JSONText.bytes(of: body), as: UTF8.self))
    _ = await answer(post)
  }

  /// What the other client names its posts; the runtime makes a new name for each.
  package static let otherClient = "another client"
}
