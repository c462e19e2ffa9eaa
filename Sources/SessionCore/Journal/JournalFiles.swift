import JSONRPC

/// The journal's directories on one file system, and how records are read from them.
struct JournalFiles: Sendable {
  let place: JournalPlace
  let store: any FileStore

  func makeDirectories() throws(FileFault) {
    for directory in place.directories { try store.makeDirectory(directory) }
  }

  /// The records of a file that are whole. Damaged lines are put aside first, so that nothing is lost when the file is
  /// replaced.
  func read(_ path: String) throws(FileFault) -> (values: [JSONValue], notice: JournalNotice?) {
    guard let bytes = try store.read(path) else { return ([], nil) }
    let reading = JournalReading(bytes)
    guard !reading.damaged.isEmpty else { return (reading.values, nil) }
    try putAside(reading.damaged, of: path)
    return (reading.values, .damaged(path: path, lines: reading.damaged.count))
  }

  /// Keeps each damaged line once, however often the file is read.
  private func putAside(_ lines: [[UInt8]], of path: String) throws(FileFault) {
    let aside = path + ".damaged"
    guard let lock = try takeLock("damaged") else { return }
    defer { withExtendedLifetime(lock) {} }
    let known = try store.read(aside) ?? []
    let knownLines = Set(known.split(separator: lineFeed))
    let new = lines.filter { !knownLines.contains($0[...]) }
    if !new.isEmpty { try store.replace(aside, with: known + new.flatMap { $0 + [lineFeed] }) }
  }

  /// Takes a lock of the journal; nil when another process is at the same work.
  func takeLock(_ name: String) throws(FileFault) -> FileLock? { try store.lock(place.lock(name)) }
}
