/// Scenarios for tests, made of steps in JSON.
enum Samples {
  static let started = #"""
    {"emit": {"type": "session.start", "data": {"producer": "copilot-agent", "sessionId": "{session}"}}}
    """#

  static let permission = #"""
    {"type": "permission.requested", "data": {"requestId": "r-{run}",
      "permissionRequest": {"kind": "read", "path": "/a", "intention": "look", "toolCallId": "c-{run}"}}}
    """#

  /// Asks for a permission, and notes what came of it.
  static let question = #"""
    {"ask": \#(permission), "atMost": 10,
     "approved": [\#(note("yes: {answer}"))], "denied": [\#(note("no: {answer}"))],
     "unanswered": [\#(note("silence"))]}
    """#

  /// An event that is easy to tell apart; `seconds` is the pause before it.
  static func note(_ text: String, after seconds: String = "0") -> String {
    #"{"after": \#(seconds), "emit": {"type": "session.info", "data": {"infoType": "note", "message": "\#(text)"}}}"#
  }

  /// An agent that starts at once and plays these steps for every prompt.
  static func answering(_ steps: String, more: String = "") -> String {
    #"{"start": [\#(started)], "prompts": [{"steps": [\#(steps)]}]\#(more)}"#
  }
}
