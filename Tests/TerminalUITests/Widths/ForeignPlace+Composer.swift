@testable import CopilotProtocol
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

extension ForeignPlace {
  /// What a person writes, and what is said about it.
  static let composer: [ForeignPlace] = [
    ForeignPlace(name: "draft", cleaning: .prose) { $1.type($0) },
    ForeignPlace(name: "prompt on its way", cleaning: .prose) { $1.tell(.person(.wrotePrompt($0))) },
    ForeignPlace(name: "refusal of a prompt", cleaning: .prose) { text, scene in
      scene.tell(.person(.wrotePrompt("go")))
      guard let prompt = scene.state.session.outbox.prompts.first else { return }
      scene.tell(.call(.sendWasRefused(prompt.id, words: text)))
    },
    ForeignPlace(name: "search line", cleaning: .prose, isOneRow: true, losesBeginning: true) { text, scene in
      scene.press(.control("f"))
      // With a capital letter it is told that case counts, whatever else is looked for.
      scene.type("A" + text)
    },
    ForeignPlace(name: "search of the history", cleaning: .prose, isOneRow: true, losesBeginning: true) { text, scene in
      scene.press(.control("r"))
      scene.type(text)
    },
    ForeignPlace(name: "message", cleaning: .exact, isOneRow: true) { text, scene in
      scene.does(.hookFailed(text))
    },
    ForeignPlace(name: "why nothing is saved", cleaning: .exact, isOneRow: true) { text, scene in
      scene.does(.savingChanged(.failing(text)))
    },
  ]
}
