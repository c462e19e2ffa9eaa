/// What an earlier run left behind.
package struct JournalRecovery: Equatable, Sendable {
  package internal(set) var draft: Draft?
  /// In the order in which they were written.
  package internal(set) var outbox: [RecoveredPrompt] = []
  /// What was sent before, oldest first.
  package internal(set) var history: [HistoryRecord] = []
  package internal(set) var notices: [JournalNotice] = []
}

extension Journal {
  /// Reads everything, as far as it can be read. What cannot be read now is left alone.
  func recover() {
    guard let files else { return }
    do throws(JournalError) {
      try attempt { () throws(FileFault) in try files.makeDirectories() }
      let (claim, records) = try files.claim(key, .any)
      self.claim = claim
      recovery.draft = records.draft
      draft.adopt(records.pastes)
      recovery.outbox = records.prompts
      recovery.notices += records.notices
      try attempt { () throws(FileFault) in try adoptOrphans(besides: claim, in: files) }
      try attempt { () throws(FileFault) in try recoverHistory(in: files) }
      report(.saving)
    } catch {
      report(.notSaving(error))
    }
  }

  /// Takes over what programs left behind that worked here beside another one. Theirs is removed only when ours is on
  /// the disk; a draft is taken only when there is none.
  private func adoptOrphans(besides own: JournalClaim, in files: JournalFiles) throws(FileFault) {
    for orphan in try files.claimOrphans(of: key, besides: own) {
      let records = try files.records(of: orphan)
      recovery.notices += records.notices
      if !records.prompts.isEmpty {
        recovery.outbox += records.prompts
        outbox.put(Self.bytes(of: recovery.outbox))
        try outbox.flush(to: own.outbox, in: files.store)
        try files.store.remove(orphan.outbox)
      }
      if recovery.draft == nil, let taken = records.draft {
        recovery.draft = taken
        draft.put(taken)
        try draft.flush(to: own, in: files.store)
        try files.store.remove(orphan.draft)
        try files.store.remove(orphan.pastes)
      }
    }
  }

  private func recoverHistory(in files: JournalFiles) throws(FileFault) {
    let (values, notice) = try files.read(files.place.history)
    recovery.history = InputHistory(values).entries(for: key.historyPlace)
    recovery.notices += [notice].compactMap(\.self)
  }

  private func attempt(_ act: () throws(FileFault) -> Void) throws(JournalError) {
    do throws(FileFault) { try act() } catch { throw .file(error) }
  }
}
