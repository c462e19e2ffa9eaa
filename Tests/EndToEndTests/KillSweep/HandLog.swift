import Synchronization

/// What the hands have done. A moment is when the program was first seen to have taken it, or something that came after
/// it; nil while that was not seen: then it may still lie in the terminal's queue.
final class HandLog: Sendable {
  typealias Instant = ContinuousClock.Instant

  struct Draft: Equatable {
    let text: String
    var takenAt: Instant?
  }

  struct Prompt: Equatable {
    let text: String
    var takenAt: Instant?
  }

  struct Enter: Equatable {
    let request: String
    let choice: SweepScript.Choice
  }

  struct Pages {
    /// Every state of the draft, beginning with the empty one.
    var drafts = [Draft(text: "", takenAt: .now)]
    var prompts: [Prompt] = []
    /// Every Enter on a selected choice, also one that came too fast.
    var enters: [Enter] = []
    /// What the hands waited for in vain; from there on they did nothing.
    var lost: String?

    var draft: String { drafts.last?.text ?? "" }

    /// Everything so far was taken.
    mutating func everythingWasTaken() {
      let now = Instant.now
      for index in drafts.indices where drafts[index].takenAt == nil { drafts[index].takenAt = now }
      for index in prompts.indices where prompts[index].takenAt == nil { prompts[index].takenAt = now }
    }
  }

  private let pages = Mutex(Pages())

  var all: Pages { pages.withLock { $0 } }

  func note(_ change: (inout Pages) -> Void) { pages.withLock { change(&$0) } }
}
