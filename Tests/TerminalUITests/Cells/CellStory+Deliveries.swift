@testable import CopilotProtocol
import SessionModel

/// Prompts that the agent is not known to have seen, and why.
extension CellStory {
  static let deliveries: [CellStory] = [
    CellStory(name: "prompt-on-its-way") { story in
      story.person(.wrotePrompt("And then the documentation"))
      story.passes(.seconds(4))
    },
    CellStory(name: "prompt-before-start", isLive: false) { story in
      story.person(.wrotePrompt("Make the tests pass.\nThen tell me what was wrong."))
    },
    CellStory(name: "prompt-not-seen") { story in
      story.person(.wrotePrompt("And then the documentation"))
      story.person(.wrotePrompt("And the changelog"))
      story.passes(.seconds(20))
    },
    CellStory(name: "prompt-refused") { story in
      story.person(.wrotePrompt("And then the documentation"))
      guard let prompt = story.state.outbox.prompts.first else { return }
      story.call(.sendWasRefused(prompt.id, words: "the runtime is shutting down"))
    },
    CellStory(name: "prompt-while-lost") { story in
      story.becomes(.reserved("task-1"))
      story.becomes(.wasLost(RuntimeLoss(reason: "it ended", errorOutput: "")))
      story.person(.wrotePrompt("And then the documentation"))
    },
    CellStory(name: "prompt-after-end") { story in
      story.person(.wrotePrompt("And then the documentation"))
      story.person(.wrotePrompt("And the changelog"))
      story.happens(.sessionShutdown(SessionShutdown(shutdownType: .routine)))
    },
    CellStory(name: "words-of-denials") { story in
      for (id, words) in [("p1", "Use make clean"), ("p2", "Not on main"), ("p3", "Ask me again tomorrow")] {
        story.asks("rm -rf build", as: id, toolCall: "t" + id)
        story.decides(.deny(words: words), RequestID(rawValue: id))
      }
      story.settles("p2", .deniedByPerson(feedback: nil, isForced: false))
      story.settles("p3", .approved)
    },
  ]
}
