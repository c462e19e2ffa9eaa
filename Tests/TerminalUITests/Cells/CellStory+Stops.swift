@testable import CopilotProtocol
import JSONRPC
import SessionModel

/// Work that is held up, and work that came to nothing: each kind of tool below the other.
extension CellStory {
  static let stops: [CellStory] = [
    CellStory(name: "tools-waiting", opens: true) { story in
      story.startsOneOfEach()
      for call in ["t1", "t2", "t3"] { story.asks("go on", as: "p" + call, toolCall: call) }
      story.passes(.seconds(5))
    },
    CellStory(name: "tools-denied", opens: true) { $0.endsOneOfEach("The user rejected this tool call.", "rejected") },
    CellStory(name: "tools-failed", opens: true) { $0.endsOneOfEach("No space is left on the device.") },
    CellStory(name: "tools-broken-off", opens: true) { story in
      story.startsOneOfEach()
      story.passes(.seconds(5))
      story.happens(.sessionShutdown(SessionShutdown(shutdownType: .routine)))
    },
    CellStory(name: "subagent-failed", opens: true) { story in
      story.delegates()
      story.passes(.seconds(9))
      story.happens(
        .subagentFailed(
          SubagentFailed(
            toolCallID: "t1", error: "It ran out of turns.", agentName: "explore", agentDisplayName: "Explore")))
    },
    CellStory(name: "subagent-broken-off", opens: true) { story in
      story.delegates()
      story.passes(.seconds(9))
      story.happens(.sessionShutdown(SessionShutdown(shutdownType: .routine)))
    },
  ]
}

extension TranscriptStory {
  fileprivate mutating func startsOneOfEach() {
    starts("web_fetch", ["url": "https://example.org/notes"], as: "t1")
    starts("bash", ["command": "make test"], as: "t2")
    starts("edit", ["path": "Sources/Clock.swift", "old_str": "let now = clock.now", "new_str": "let now"], as: "t3")
  }

  fileprivate mutating func endsOneOfEach(_ message: String, _ code: String? = nil) {
    startsOneOfEach()
    passes(.milliseconds(300))
    for call in ["t1", "t2", "t3"] {
      finishes(ToolCallID(rawValue: call), nil, error: ToolError(message: message, code: code))
    }
  }
}
