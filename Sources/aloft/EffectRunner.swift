import SessionCore
import SessionModel
import TerminalUI

/// Performs what belongs on disk: drafts and history. The journal is slower than a key, so that the newest draft is
/// written once the keys pause, and at the latest after a quarter of a second.
@MainActor
final class EffectRunner {
  /// A kill may cost 250 ms of typing; this leaves the write itself 190 of them, also on a busy machine.
  static let draftDelay = Duration.milliseconds(60)

  private let journal: Journal
  private let course: Course
  private var unsaved: Draft?
  private var newHistory: [SentPrompt] = []
  private var knowsRepository = false
  private var saving: Task<Void, Never>?

  init(journal: Journal, course: Course) {
    self.journal = journal
    self.course = course
  }

  /// The sessions that were open here: those on the disk, and in a demonstration those of this run.
  func sessions() async -> SessionDirectory {
    let kept = await journal.sessionDirectory()
    return kept.records.isEmpty ? course.directory : kept
  }

  /// What was sent before in the repository of a session that came without one; nil where it was known from the start.
  func history(of repository: RepositoryName) async -> [DraftText]? {
    guard !knowsRepository else { return nil }
    knowsRepository = true
    await save()
    return await journal.learn(repository)?.map { DraftText($0.text, folds: $0.folds) }
  }

  /// Whether the journal saves, whenever that changes.
  var healthChanges: AsyncStream<JournalHealth> { journal.healthChanges }

  func saveDraftSoon(_ state: AppState) {
    unsaved = Draft(state)
    saveSoon()
  }

  /// Returns when the draft is on the disk with the prompt that was taken back into it: the outbox may let go of it then.
  func saveDraft(_ state: AppState, takingBack prompt: OutgoingPrompt) async {
    unsaved = nil
    await journal.saveDraft(Draft(state), takingBack: prompt.text)
  }

  func saveHistory(_ prompt: SentPrompt) {
    newHistory.append(prompt)
    saveSoon()
  }

  /// Writes what has not been written.
  func finish(_ state: AppState) async {
    saving?.cancel()
    await saving?.value
    unsaved = Draft(state)
    await save()
  }

  private var hasUnsaved: Bool { unsaved != nil || !newHistory.isEmpty }

  private func saveSoon() {
    guard saving == nil else { return }
    saving = Task {
      // Keys that come while something is being written make another round.
      while hasUnsaved, !Task.isCancelled {
        try? await Task.sleep(for: Self.draftDelay)
        await save()
      }
      saving = nil
    }
  }

  private func save() async {
    let prompts = newHistory
    newHistory = []
    if let draft = unsaved {
      unsaved = nil
      await journal.saveDraft(draft)
    }
    for prompt in prompts { await journal.addToHistory(prompt.text, folds: prompt.folds) }
  }
}
