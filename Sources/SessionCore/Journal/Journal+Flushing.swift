import JSONRPC

extension Journal {
  /// Writes everything that waits, each file by itself, so that one that cannot be written keeps no other from being
  /// saved. The first failure is the one that is told.
  @discardableResult
  func flush() -> JournalHealth {
    guard let files else { return health }
    var first: JournalError?
    func attempt(_ act: () throws(JournalError) -> Void) {
      do throws(JournalError) { try act() } catch { first = first ?? error }
    }
    attempt { () throws(JournalError) in try flushSnapshots(in: files) }
    for log in logs.keys { attempt { () throws(JournalError) in try flush(log, in: files) } }
    attempt { () throws(JournalError) in try flushHistory(in: files) }
    report(first.map(JournalHealth.notSaving) ?? .saving)
    if hasWaiting { retryLater() }
    return health
  }

  private var hasWaiting: Bool {
    draft.isWaiting || outbox.isWaiting || !newHistory.isEmpty || logs.values.contains(where: \.isWaiting)
  }

  private func flushSnapshots(in files: JournalFiles) throws(JournalError) {
    guard draft.isWaiting || outbox.isWaiting else { return }
    let claim = try ensureClaim(in: files)
    // Both are tried: the draft must not wait for an outbox that is in trouble, nor the other way round.
    let draftFault = fault { () throws(FileFault) in try draft.flush(to: claim, in: files.store) }
    let outboxFault = fault { () throws(FileFault) in try outbox.flush(to: claim.outbox, in: files.store) }
    if let fault = draftFault ?? outboxFault { throw .file(fault) }
  }

  /// A place that becomes reachable late may hold what an earlier run left: then another one is taken.
  private func ensureClaim(in files: JournalFiles) throws(JournalError) -> JournalClaim {
    if let claim { return claim }
    if let fault = fault({ () throws(FileFault) in try files.makeDirectories() }) { throw .file(fault) }
    let (claim, _) = try files.claim(key, .empty)
    self.claim = claim
    return claim
  }

  private func flush(_ log: JournalLog, in files: JournalFiles) throws(JournalError) {
    guard logs[log]?.isWaiting == true else { return }
    let fault = fault { () throws(FileFault) in
      // Directories may have been out of reach when the journal was opened.
      if claim == nil { try files.makeDirectories() }
      let lock = log == .sessions ? try files.takeSessionsLock() : nil
      defer { withExtendedLifetime(lock) {} }
      // Somebody writes the list anew: a line now would go into the old one. The last of all is not left out for that.
      if log == .sessions, lock == nil, !isClosed { return }
      try logs[log]?.flush(to: files.store)
      if let dropped = logs[log]?.takeDroppedCount(), dropped > 0 {
        logs[log]?.append(JournalLine.bytes(of: ["dropped": .integer(Int64(dropped))]))
        try logs[log]?.flush(to: files.store)
      }
      // Another program may put a new list in its place.
      if log == .sessions { logs[log]?.close(in: files.store) }
    }
    if let fault { throw .file(fault) }
  }

  /// All programs share the history, so what the others wrote meanwhile is read first. While another one is at it, ours
  /// waits.
  private func flushHistory(in files: JournalFiles) throws(JournalError) {
    guard !newHistory.isEmpty else { return }
    let fault = fault { () throws(FileFault) in
      if claim == nil { try files.makeDirectories() }
      guard let lock = try files.takeLock("history") else { return }
      defer { withExtendedLifetime(lock) {} }
      var history = InputHistory(try files.read(files.place.history).values)
      newHistory.forEach { history.add($0) }
      try files.store.replace(files.place.history, with: history.bytes)
      newHistory = []
    }
    if let fault { throw .file(fault) }
  }

  func fault(_ act: () throws(FileFault) -> Void) -> FileFault? {
    do throws(FileFault) { try act() } catch { return error }
    return nil
  }

  private func retryLater() {
    guard retry == nil, !isClosed else { return }
    retry = Task { [clock] in
      while hasWaiting {
        // Cancelled: the journal is being closed, and tries for the last time itself.
        do { try await clock.sleep(for: Self.retryInterval) } catch { break }
        flush()
      }
      retry = nil
    }
  }
}
