import SessionCore
import SessionModel
import TerminalUI

/// What comes by itself, each in a task of its own that ends with the loop.
extension AppLoop {
  /// Takes the newest state once per frame: every event was reduced, and only frames are left out.
  func watchSession() async {
    for await _ in session.changes {
      let delay = frames.delay(at: clock.now)
      if delay > .zero { try? await Task.sleep(for: delay) }
      if Task.isCancelled { return }
      await apply(.sessionChanged(await session.snapshot))
      if let repository = state.session.identity.repository, let sent = await effects.history(of: repository) {
        await apply(.historyFound(sent))
      }
      paint()
    }
  }

  func watchSaving() async {
    // What happens in the demonstration is not meant to be kept.
    guard !state.setting.isDemo else { return }
    for await health in effects.healthChanges {
      await paint(after: .savingChanged(Saving(health)))
    }
  }

  func watchHook() async {
    for await fault in telling.hookFaults {
      await paint(after: .hookFailed(fault.words))
    }
  }

  func watchSearch() async {
    for await progress in search.progress {
      await paint(after: .searchProgressed(progress))
    }
  }
}

extension Saving {
  init(_ health: JournalHealth) {
    switch health {
    case .saving: self = .on
    case .notSaving(let error): self = .failing(error.words)
    }
  }
}
