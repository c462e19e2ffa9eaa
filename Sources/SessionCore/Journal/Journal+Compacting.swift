import SessionModel

/// The list of sessions grows with every note. At the start it is written anew, once most of it is history.
extension Journal {
  /// Bytes: below this a list is read in a moment, whatever it holds.
  static let smallList = 64 << 10
  /// So many times the size that it needs: then it is worth the writing.
  static let worthwhileFactor = 4

  /// Everybody who writes to the list holds its lock meanwhile, so that nothing is written between the reading and the
  /// replacing. Where another program has the lock, the next start is early enough.
  func compactSessions(in files: JournalFiles) throws(FileFault) {
    guard let lock = try files.takeSessionsLock() else { return }
    defer { withExtendedLifetime(lock) {} }
    let path = files.place.sessions
    guard let size = try files.store.read(path)?.count, size > Self.smallList else { return }
    let (values, notice) = try files.read(path)
    if let notice, !recovery.notices.contains(notice) { recovery.notices.append(notice) }
    // What a newer program has written there is not for this one to throw away.
    guard values.allSatisfy(SessionLine.knowsAll) else { return }
    let bytes = SessionDirectory(values.compactMap(SessionLine.reading)).compactLines
    if size > Self.worthwhileFactor * bytes.count { try files.store.replace(path, with: bytes) }
  }
}

extension JournalFiles {
  func takeSessionsLock() throws(FileFault) -> FileLock? { try takeLock("sessions") }
}

extension SessionDirectory {
  /// The lines that say as much as all that were read, the oldest session first.
  fileprivate var compactLines: [UInt8] {
    records.reversed().flatMap { record in
      let first =
        record.created < record.updated
        ? JournalLine.bytes(of: SessionLine.json(SessionNote(task: record.task), at: record.created)) : []
      return first + JournalLine.bytes(of: SessionLine.json(record.last, at: record.updated))
    }
  }
}
