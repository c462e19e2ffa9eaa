package import CopilotProtocol

/// What an earlier run left behind.
package struct JournalRecovery: Equatable, Sendable {
  package internal(set) var draft: Draft?
  /// In the order in which they were written.
  package internal(set) var outbox: [RecoveredPrompt] = []
  /// What was sent before, oldest first.
  package internal(set) var history: [HistoryRecord] = []
  package internal(set) var notices: [JournalNotice] = []
}

/// What a journal takes over of what earlier runs left.
package enum JournalInheritance: Equatable, Sendable {
  /// Whatever lies under its key.
  case everything
  /// Nothing: what lies there belongs to a session that was left on purpose, and waits for that.
  case nothing
  /// What lies under its key, and what was written for this session by a program that worked under one of these.
  case everythingOf(SessionID, under: [JournalKey])
}

extension Journal {
  /// Reads everything, as far as it can be read. What cannot be read now is left alone.
  func takeOver(_ inheritance: JournalInheritance) {
    guard let files else { return }
    do throws(JournalError) {
      try attempt { () throws(FileFault) in try files.makeDirectories() }
      let (claim, records) = try files.claim(key, inheritance == .nothing ? .empty : .any)
      self.claim = claim
      recovery.draft = records.draft
      draft.adopt(records.pastes)
      recovery.outbox = records.prompts
      recovery.notices += records.notices
      if records.heldTakenBack {
        outbox.put(records.prompts.flatMap { JournalLine.bytes(of: $0.json.belonging(to: records.promptTask)) })
        try attempt { () throws(FileFault) in try outbox.flush(to: claim.outbox, in: files.store) }
      }
      try attempt { () throws(FileFault) in try adoptOrphans(inheritance, besides: claim, in: files) }
      try attempt { () throws(FileFault) in try recoverHistory(in: files) }
      // A list that stays long is no reason to say that nothing is saved.
      _ = fault { () throws(FileFault) in try compactSessions(in: files) }
      report(.saving)
    } catch {
      report(.notSaving(error))
    }
  }

  private func adoptOrphans(
    _ inheritance: JournalInheritance, besides own: JournalClaim, in files: JournalFiles
  ) throws(FileFault) {
    if inheritance == .nothing { return }
    try adopt(of: nil, files.claimOrphans(of: key, besides: own), for: own, in: files)
    guard case .everythingOf(let task, let others) = inheritance else { return }
    for other in others { try adopt(of: task, files.claimOrphans(of: other, besides: own), for: own, in: files) }
  }

  /// Takes over what programs left behind that worked here beside another one. Theirs is removed only when ours is on
  /// the disk; a draft is taken only when there is none.
  /// - Parameter task: the session that it must have been written for; nil takes everything.
  private func adopt(
    of task: SessionID?, _ orphans: [JournalClaim], for own: JournalClaim, in files: JournalFiles
  ) throws(FileFault) {
    for orphan in orphans {
      let records = try files.records(of: orphan)
      recovery.notices += records.notices
      if !records.prompts.isEmpty || records.heldTakenBack, task == nil || records.promptTask == task {
        recovery.outbox += records.prompts
        put(recovery.outbox)
        try outbox.flush(to: own.outbox, in: files.store)
        try files.store.remove(orphan.outbox)
      }
      if recovery.draft == nil, let taken = records.draft, task == nil || records.draftTask == task {
        recovery.draft = taken
        put(taken)
        try draft.flush(to: own, in: files.store)
        try files.store.remove(orphan.draft)
        try files.store.remove(orphan.pastes)
      }
    }
  }

  private func recoverHistory(in files: JournalFiles) throws(FileFault) {
    let (values, notice) = try files.read(files.place.history)
    recovery.history = InputHistory(values).entries(for: historyPlace)
    recovery.notices += [notice].compactMap(\.self)
  }

  private func attempt(_ act: () throws(FileFault) -> Void) throws(JournalError) {
    do throws(FileFault) { try act() } catch { throw .file(error) }
  }
}
