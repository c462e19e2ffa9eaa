import Synchronization

/// What the hands have done, each act noted at the moment before its bytes were written.
final class HandLog: Sendable {
  struct Draft: Equatable {
    let text: String
    let at: ContinuousClock.Instant
  }

  struct Prompt: Equatable {
    let text: String
    let at: ContinuousClock.Instant
  }

  struct Enter: Equatable {
    let request: String
    let choice: SweepScript.Choice
    let at: ContinuousClock.Instant
  }

  struct Pages {
    /// Every state of the draft, beginning with the empty one.
    var drafts = [Draft(text: "", at: .now)]
    var prompts: [Prompt] = []
    /// Every Enter on a selected choice, also one that came too fast.
    var enters: [Enter] = []
    /// What the hands waited for in vain; from there on they did nothing.
    var lost: String?

    var draft: String { drafts.last?.text ?? "" }
  }

  private let pages = Mutex(Pages())

  var all: Pages { pages.withLock { $0 } }

  func note(_ change: (inout Pages) -> Void) { pages.withLock { change(&$0) } }
}
