@testable import CopilotProtocol
import SessionModel
import TerminalUI

/// What is said, and thought.
extension CellStory {
  static let talk: [CellStory] = [
    CellStory(name: "prompt") { story in
      story.prompt("Make the tests pass.\nThen tell me what was wrong, in one paragraph that a newcomer can follow.")
      story.happens(.userMessage(UserMessage(content: "Look after the build", source: "schedule-7")))
    },
    CellStory(name: "agent-text-streaming") { $0.says("## Result\nThe test **fails** because the clock is re") },
    CellStory(name: "agent-text-done") { $0.said("## Result\nThe test **fails** because the clock is read twice.") },
    CellStory(name: "agent-text-broken-off") { story in
      story.says("The test **fails** because")
      story.happens(.sessionIdle(SessionIdle()))
    },
    CellStory(name: "reasoning-streaming", opens: true) { story in
      story.thinks("The clock is read at the start\nand again at the end")
      story.passes(.seconds(3))
    },
    CellStory(name: "reasoning-done", opens: true) { story in
      story.thinks("The clock is read at the start")
      story.passes(.milliseconds(4_200))
      story.happens(
        .assistantReasoning(
          AssistantReasoning(
            reasoningID: "r1", content: "The clock is read at the start\nand again at the end.\n\nThat is two moments.")
        ))
    },
    CellStory(name: "reasoning-broken-off", opens: true) { story in
      story.thinks("The clock is read at the start")
      story.happens(.sessionIdle(SessionIdle()))
    },
  ]
}
