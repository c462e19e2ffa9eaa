/// A file of lines that only grows. Lines that could not be written wait here, in order, for the next attempt.
struct AppendLog: Equatable, Sendable {
  /// Bytes that may wait where lines may be lost: some minutes of a busy session's events.
  static let standardWaitingLimit = 8 << 20

  let path: String
  /// Whether lines must be on the disk before `flush` returns; such lines are never dropped.
  let isDurable: Bool
  let waitingLimit: Int
  private var waiting: [[UInt8]] = []
  private var waitingBytes = 0
  /// Lines for which there was no room, and of which nothing in the file tells yet.
  private(set) var droppedCount = 0
  /// Lines were written of which the system did not say that they are on the disk.
  private var isUnsynchronized = false
  private var file: OpenFile?

  init(path: String, isDurable: Bool, waitingLimit: Int = Self.standardWaitingLimit) {
    self.path = path
    self.isDurable = isDurable
    self.waitingLimit = waitingLimit
  }

  var isWaiting: Bool { !waiting.isEmpty || isUnsynchronized }

  /// Adds a line, which ends with a line feed, to those that wait.
  mutating func append(_ line: [UInt8]) {
    guard isDurable || waitingBytes + line.count <= waitingLimit else {
      droppedCount += 1
      return
    }
    waiting.append(line)
    waitingBytes += line.count
  }

  /// Writes all that wait, in one call to the system where it takes them: with every write going to the end, lines of
  /// two processes stay apart.
  mutating func flush(to store: any FileStore) throws(FileFault) {
    guard isWaiting else { return }
    do throws(FileFault) {
      let file = try open(in: store)
      if !waiting.isEmpty { try write(to: file, in: store) }
      if isDurable { try store.synchronize(file) }
      isUnsynchronized = false
    } catch {
      close(in: store)
      throw error
    }
  }

  mutating func takeDroppedCount() -> Int {
    defer { droppedCount = 0 }
    return droppedCount
  }

  mutating func close(in store: any FileStore) {
    if let file { store.close(file) }
    file = nil
  }

  private mutating func open(in store: any FileStore) throws(FileFault) -> OpenFile {
    if let file { return file }
    let opened = try store.open(path, .appending)
    file = opened
    if isDurable { try store.synchronizeDirectory(parentDirectory(of: path)) }
    return opened
  }

  private mutating func write(to file: OpenFile, in store: any FileStore) throws(FileFault) {
    // A line that was torn, by us or by a process that died, must not swallow the next one.
    let isTorn = try store.lastByte(of: file).map { $0 != lineFeed } ?? false
    var rest = ((isTorn ? [lineFeed] : []) + waiting.joined())[...]
    do throws(FileFault) {
      while !rest.isEmpty { rest = try rest.dropFirst(store.write(rest, to: file)) }
    } catch {
      keep(last: rest.count)
      throw error
    }
    keep(last: 0)
  }

  /// Forgets the lines that were written whole; one that was torn is written again.
  private mutating func keep(last count: Int) {
    var kept: [[UInt8]] = []
    var bytes = 0
    for line in waiting.reversed() where bytes < count {
      kept.append(line)
      bytes += line.count
    }
    isUnsynchronized = isUnsynchronized || (isDurable && kept.count < waiting.count)
    waiting = kept.reversed()
    waitingBytes = bytes
  }
}

let lineFeed = UInt8(ascii: "\n")
