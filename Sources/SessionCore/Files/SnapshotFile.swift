/// A file that is always replaced whole. What could not be written waits here for the next attempt; only the newest
/// counts.
struct SnapshotFile: Equatable, Sendable {
  private var waiting: [UInt8]?

  var isWaiting: Bool { waiting != nil }

  mutating func put(_ bytes: [UInt8]) { waiting = bytes }

  mutating func flush(to path: String, in store: any FileStore) throws(FileFault) {
    guard let bytes = waiting else { return }
    try store.replace(path, with: bytes)
    waiting = nil
  }
}
