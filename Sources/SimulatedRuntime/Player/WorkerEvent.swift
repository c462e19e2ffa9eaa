import JSONRPC

/// An event as the agent in the cloud writes it, before anybody gave it an id.
struct WorkerEvent: Equatable, Sendable {
  let type: String
  let data: JSONValue
}

extension WorkerEvent {
  /// The types whose events are not kept for a later replay (protocol notes 4.2), as far as scenarios use them.
  private static let ephemeralTypes: Set<String> = [
    "assistant.intent", "assistant.message_delta", "assistant.message_start", "assistant.reasoning_delta",
    "assistant.streaming_delta", "assistant.usage", "auto_mode_switch.completed", "auto_mode_switch.requested",
    "elicitation.completed", "elicitation.requested", "exit_plan_mode.completed", "exit_plan_mode.requested",
    "pending_messages.modified", "session.idle", "session.title_changed", "session.todos_changed",
    "session.usage_info", "session_limits_exhausted.completed", "session_limits_exhausted.requested",
    "tool.execution_partial_result", "tool.execution_progress", "user_input.completed", "user_input.requested",
  ]

  var isEphemeral: Bool { Self.ephemeralTypes.contains(type) }
  var asks: Bool { type.hasSuffix(".requested") && requestID != nil }
  var completes: Bool { type.hasSuffix(".completed") && requestID != nil }
  var requestID: String? { data["requestId"]?.string }

  /// After this one the agent is gone.
  var endsSession: Bool { type == "session.shutdown" }
}
