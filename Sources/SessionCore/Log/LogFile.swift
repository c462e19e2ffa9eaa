import Synchronization

/// The log of this program: `aloft-<pid>.log` in the journal's directory. It never writes to the screen and never
/// fails: lines that cannot be written wait, and are dropped and counted when too many do.
package final class LogFile: Sendable {
  /// Logs that are kept, this one included.
  static let keptCount = 5
  /// Where a log ends, so that one that nobody looks at does not fill the disk.
  static let sizeLimit = 16 << 20
  /// Bytes that may wait for a disk that is full.
  static let waitingLimit = 64 << 10

  private struct State {
    var log: AppendLog
    var size = 0
    var fault: FileFault?
  }

  package let path: String
  private let store: any FileStore
  private let mask: @Sendable (String) -> String
  private let sizeLimit: Int
  private let state: Mutex<State>

  /// Makes the directory and removes all but the newest logs of earlier runs.
  /// - Parameters:
  ///   - mask: takes tokens out of a text.
  ///   - processID: of this program.
  package convenience init(
    in place: JournalPlace, processID: Int32, masking mask: @escaping @Sendable (String) -> String,
    store: any FileStore = PosixFileStore()
  ) {
    self.init(
      path: "\(place.logs)/aloft-\(processID).log", masking: mask, sizeLimit: Self.sizeLimit, store: store)
    prepare(in: place)
  }

  init(
    path: String, masking mask: @escaping @Sendable (String) -> String, sizeLimit: Int, store: any FileStore
  ) {
    self.path = path
    self.mask = mask
    self.sizeLimit = sizeLimit
    self.store = store
    state = Mutex(State(log: AppendLog(path: path, isDurable: false, waitingLimit: Self.waitingLimit)))
  }

  /// Why lines are not being written; nil when they are.
  package var fault: FileFault? { state.withLock(\.fault) }

  func write(_ line: LogLine) {
    let bytes = line.bytes(masking: mask)
    state.withLock { state in
      guard state.size < sizeLimit else { return }
      state.size += bytes.count
      state.log.append(bytes)
      if state.size >= sizeLimit { state.log.append(Array(#"{"message":"this log is full"}"#.utf8) + [lineFeed]) }
      flush(&state)
    }
  }

  private func flush(_ state: inout State) {
    do throws(FileFault) {
      try state.log.flush(to: store)
      let dropped = state.log.takeDroppedCount()
      if dropped > 0 {
        state.log.append(Array(#"{"message":"lines were lost","count":\#(dropped)}"#.utf8) + [lineFeed])
        try state.log.flush(to: store)
      }
      state.fault = nil
    } catch {
      state.fault = error
    }
  }

  private func prepare(in place: JournalPlace) {
    do throws(FileFault) {
      try store.makeDirectory(place.root)
      try store.makeDirectory(place.logs)
      let names = try store.names(in: place.logs).filter { $0.hasPrefix("aloft-") && $0.hasSuffix(".log") }
      for old in try oldLogs(names.map { "\(place.logs)/\($0)" }) { try store.remove(old) }
    } catch {
      state.withLock { $0.fault = error }
    }
  }

  /// What has to go so that there is room for this one.
  private func oldLogs(_ paths: [String]) throws(FileFault) -> ArraySlice<String> {
    var dated: [(path: String, modified: Int64)] = []
    for path in paths where path != self.path {
      if let modified = try store.modificationTime(of: path) { dated.append((path, modified)) }
    }
    return dated.sorted { ($0.modified, $0.path) > ($1.modified, $1.path) }.map(\.path).dropFirst(Self.keptCount - 1)
  }
}
