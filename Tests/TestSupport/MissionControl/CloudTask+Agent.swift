import Foundation
package import JSONRPC

/// What an agent typically does, in one call each.
extension CloudTask {
  /// The worker has started. Only the producer `copilot-agent` means that it reads prompts.
  package func start(producer: String = "copilot-agent") {
    emit(
      "session.start",
      [
        "sessionId": .string(sessionID), "version": 1, "producer": .string(producer), "copilotVersion": "1.0.64",
        "startTime": .string(Date().formatted(.iso8601)),
        "context": ["cwd": "/workspace", "repository": "octo/demo", "branch": "main"],
      ])
    emit("session.info", ["infoType": "remote", "message": "Remote session", "url": .string(url)])
  }

  /// Where a person would watch the task.
  package nonisolated var url: String { "https://github.com/copilot/tasks/\(id)" }

  /// Confirms that the agent has read a prompt.
  package func echo(_ prompt: Steer) {
    emit("user.message", ["content": .string(prompt.content ?? "")])
  }

  /// A whole turn: the answer in deltas of `chunk` characters, then complete, then idle.
  package func answer(_ text: String, chunk: Int = 6) {
    let messageID: JSONValue = .string(UUID().uuidString.lowercased())
    emit("assistant.turn_start", ["turnId": "0"])
    var rest = text[...]
    while !rest.isEmpty {
      let delta: JSONValue = ["messageId": messageID, "deltaContent": .string(String(rest.prefix(chunk)))]
      emit("assistant.message_delta", delta, .ephemeral)
      rest = rest.dropFirst(chunk)
    }
    emit("assistant.message", ["messageId": messageID, "content": .string(text), "toolRequests": []])
    emit("assistant.turn_end", ["turnId": "0"])
    emit("session.idle", [:], .ephemeral)
  }

  /// Asks for a permission, waits for the answer and confirms it; prompts that arrive meanwhile are echoed.
  /// - Returns: whether it was approved; nil when the stand-in stops first.
  package func askPermission(_ request: PermissionRequest, callID: String) async -> Bool? {
    let requestID: JSONValue = .string(UUID().uuidString.lowercased())
    let details = request.details(callID: callID)
    emit("permission.requested", ["requestId": requestID, "permissionRequest": details])
    while let steer = await nextSteer() {
      if steer.type == "user_message" { echo(steer) }
      guard steer.type == "permission_response" else { continue }
      let approved = steer.answer?["approved"]?.bool ?? false
      let kind: JSONValue = approved ? "approved" : "denied-interactively-by-user"
      emit(
        "permission.completed", ["requestId": requestID, "toolCallId": .string(callID), "result": ["kind": kind]])
      return approved
    }
    return nil
  }
}

/// A request to run a shell command.
package struct PermissionRequest: Equatable, Sendable {
  package let command: String
  package let intention: String

  package init(command: String, intention: String) {
    self.command = command
    self.intention = intention
  }

  /// The fields that the runtime sends for the kind `shell`.
  package func details(callID: String) -> JSONValue {
    let program = command.split(separator: " ").first.map(String.init) ?? ""
    return [
      "kind": "shell", "fullCommandText": .string(command), "intention": .string(intention),
      "commands": [["identifier": .string(program), "readOnly": false]], "possiblePaths": [], "possibleUrls": [],
      "hasWriteFileRedirection": false, "canOfferSessionApproval": true, "toolCallId": .string(callID),
    ]
  }
}
