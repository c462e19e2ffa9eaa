import SessionCore
import SessionModel
import TerminalUI

/// Performs what belongs on disk: drafts and history. The journal is slower than a key, so that the newest draft is
/// written once the keys pause, and at the latest after a quarter of a second.
@MainActor
final class EffectRunner {
  /// A kill may cost 250 ms of typing; this leaves the write itself 50 of them.
  static let draftDelay = Duration.milliseconds(200)

  private let journal: Journal
  private var unsaved: TextBuffer?
  private var saving: Task<Void, Never>?

  init(journal: Journal) {
    self.journal = journal
  }

  /// Whether the journal saves, whenever that changes.
  var healthChanges: AsyncStream<JournalHealth> { journal.healthChanges }

  func saveDraftSoon(_ draft: TextBuffer) {
    unsaved = draft
    guard saving == nil else { return }
    saving = Task {
      try? await Task.sleep(for: Self.draftDelay)
      await saveDraft()
      saving = nil
    }
  }

  func saveHistory(_ prompt: String) {
    Task { await journal.addToHistory(prompt) }
  }

  /// Writes what has not been written.
  func finish(draft: TextBuffer) async {
    saving?.cancel()
    unsaved = draft
    await saveDraft()
  }

  private func saveDraft() async {
    guard let draft = unsaved else { return }
    unsaved = nil
    await journal.saveDraft(Draft(text: draft.text, cursor: draft.cursor))
  }
}
