import JSONRPC

/// The prompts of an agent that nobody has answered yet, under the ids by which the cloud names them.
struct OpenPrompts: Equatable, Sendable {
  private struct Prompt: Equatable {
    let event: String
    let requestID: String
    /// What an answer may call it: the id of the tool call, or that of the request.
    let names: Set<String>
  }

  private var prompts: [Prompt] = []

  mutating func note(_ event: JSONValue) {
    guard let type = event["type"]?.string, let data = event["data"], let requestID = data["requestId"]?.string else {
      return
    }
    if type.hasSuffix(".completed") { prompts.removeAll { $0.requestID == requestID } }
    guard type.hasSuffix(".requested") else { return }
    let callID = data["toolCallId"]?.string ?? data["permissionRequest"]?["toolCallId"]?.string
    prompts.append(Prompt(event: type, requestID: requestID, names: Set([requestID, callID].compactMap(\.self))))
  }

  /// The request that `event` has opened under this name.
  func requestID(of name: String, openedBy event: String) -> String? {
    prompts.last { $0.event == event && $0.names.contains(name) }?.requestID
  }
}
