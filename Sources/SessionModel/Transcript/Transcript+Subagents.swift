import CopilotProtocol
import JSONRPC

/// What belongs to a sub-agent is known by the tool call that started it.
extension Transcript {
  /// The arguments of the tool that starts sub-agents, best first.
  private static let naming = ["agent_type", "name", "description"]

  /// What the sub-agent of a tool call is called, from outside: by its own account, else by the call that started it, else
  /// as the item above says, should both be too long past.
  func subagentName(of call: ToolCallID) -> String? {
    if let place = place(of: .subagent(call)), case .subagent(let agent) = self[place].content { return agent.name }
    if let place = place(of: .tool(call)), case .toolCall(let tool) = self[place].content {
      return Self.naming.lazy.compactMap { tool.arguments?[$0]?.string }.first
    }
    return items.last.flatMap { $0.parent == call ? $0.parentName : nil }
  }

  /// The sub-agent whose tool call started another one.
  func parent(ofSubagent call: ToolCallID) -> ToolCallID? { place(of: .tool(call)).flatMap { self[$0].parent } }
}
