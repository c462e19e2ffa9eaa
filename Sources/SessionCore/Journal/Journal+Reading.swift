package import CopilotProtocol
package import JSONRPC
package import SessionModel

extension Journal {
  /// The sessions that were open here.
  package func sessionDirectory() -> SessionDirectory {
    SessionDirectory(values(of: .sessions).compactMap(SessionLine.reading))
  }

  /// The lines of the decision log, oldest first; see `DecisionLine`.
  package func decisionLog() -> [JSONValue] { values(of: .decisions) }

  /// The events of a session as they were received, by this or an earlier run.
  package func transcript(of task: SessionID) -> [JSONValue] { values(of: .transcript(task)) }

  /// Says for which repository prompts are written, once that is known of a session that came without one.
  /// - Returns: what was sent there before, oldest first; nil where that was known already.
  package func learn(_ repository: RepositoryName) -> [HistoryRecord]? {
    guard historyPlace == nil else { return nil }
    flush()
    historyPlace = repository.text.lowercased()
    return history()
  }

  /// What was sent before in the repository of this journal, oldest first.
  func history() -> [HistoryRecord] {
    guard let files else { return recovery.history }
    return reading { () throws(FileFault) in
      InputHistory(try files.read(files.place.history).values).entries(for: historyPlace)
    }
  }

  /// What waits under another key: the prompts that were not seen to arrive. Nothing while another program uses it.
  package func recoveredOutbox(for other: JournalKey) -> [RecoveredPrompt] {
    guard other != key else { return recovery.outbox }
    guard let files else { return [] }
    return reading { () throws(FileFault) in
      guard let claim = try files.claim(other, number: 1) else { return [] }
      return try files.records(of: claim).prompts
    }
  }

  /// What the file holds is read once for each history.
  func isNew(_ event: JSONValue, of task: SessionID, from origin: EventOrigin) -> Bool {
    guard origin == .history, let files else {
      recorded = nil
      return true
    }
    if recorded?.task != task {
      let path = files.place.transcript(of: task)
      recorded = RecordedEvents(of: task, in: reading { () throws(FileFault) in try files.store.read(path) ?? [] })
    }
    return recorded?.take(event) != true
  }

  private func values(of log: JournalLog) -> [JSONValue] {
    guard let files else { return [] }
    return reading { () throws(FileFault) in
      let (values, notice) = try files.read(log.path(in: files.place))
      if let notice, !recovery.notices.contains(notice) { recovery.notices.append(notice) }
      return values
    }
  }

  /// What cannot be read counts as nothing, and is told.
  private func reading<Element>(_ read: () throws(FileFault) -> [Element]) -> [Element] {
    do throws(FileFault) {
      return try read()
    } catch {
      report(.notSaving(.file(error)))
      return []
    }
  }
}
