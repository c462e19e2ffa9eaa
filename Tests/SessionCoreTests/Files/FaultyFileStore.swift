import Synchronization

@testable import SessionCore

/// The real file system, on which calls fail as a test wants it.
final class FaultyFileStore: FileStore {
  enum Fault: Equatable {
    case none
    /// This one call fails (counted from 0), with nothing done.
    case call(Int)
    /// This call and all after it fail, as when the program is killed there.
    case from(Int)
    /// This call takes only half of the bytes where it is a write, and the next one fails, as on a disk that runs full.
    case torn(Int)
  }

  static let diskFull: Int32 = 28

  private let real = PosixFileStore()
  private let state: Mutex<(fault: Fault, operations: [FileFault.Operation])>

  init(_ fault: Fault = .none) { state = Mutex((fault, [])) }

  /// What was asked for so far, failed or not.
  var operations: [FileFault.Operation] { state.withLock(\.operations) }

  func setFault(_ fault: Fault) { state.withLock { $0.fault = fault } }

  private enum Verdict { case pass, fail, tear }

  private func judge(_ operation: FileFault.Operation) -> Verdict {
    state.withLock { state in
      let call = state.operations.count
      state.operations.append(operation)
      switch state.fault {
      case .none: return .pass
      case .call(let index): return call == index ? .fail : .pass
      case .from(let index): return call >= index ? .fail : .pass
      case .torn(let index):
        if call == index { return .tear }
        return call == index + 1 ? .fail : .pass
      }
    }
  }

  private func pass(_ operation: FileFault.Operation, _ path: String) throws(FileFault) {
    if judge(operation) == .fail { throw FileFault(operation, path, .system(errno: Self.diskFull)) }
  }

  func makeDirectory(_ path: String) throws(FileFault) {
    try pass(.makeDirectory, path)
    try real.makeDirectory(path)
  }

  func names(in directory: String) throws(FileFault) -> [String] {
    try pass(.list, directory)
    return try real.names(in: directory)
  }

  func modificationTime(of path: String) throws(FileFault) -> Int64? {
    try pass(.inspect, path)
    return try real.modificationTime(of: path)
  }

  func read(_ path: String) throws(FileFault) -> [UInt8]? {
    try pass(.read, path)
    return try real.read(path)
  }

  func open(_ path: String, _ mode: OpenMode) throws(FileFault) -> OpenFile {
    try pass(.open, path)
    return try real.open(path, mode)
  }

  func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileFault) -> Int {
    switch judge(.write) {
    case .pass: return try real.write(bytes, to: file)
    case .tear: return try real.write(bytes.prefix(max(1, bytes.count / 2)), to: file)
    case .fail: throw FileFault(.write, file.path, .system(errno: Self.diskFull))
    }
  }

  func lastByte(of file: OpenFile) throws(FileFault) -> UInt8? {
    try pass(.read, file.path)
    return try real.lastByte(of: file)
  }

  /// Only asked for, not done: no test pulls the plug, and it is most of the time that hundreds of runs take.
  func synchronize(_ file: OpenFile) throws(FileFault) { try pass(.synchronize, file.path) }

  func close(_ file: OpenFile) { real.close(file) }

  func rename(_ path: String, to newPath: String) throws(FileFault) {
    try pass(.rename, newPath)
    try real.rename(path, to: newPath)
  }

  func synchronizeDirectory(_ path: String) throws(FileFault) { try pass(.synchronize, path) }

  func remove(_ path: String) throws(FileFault) {
    try pass(.remove, path)
    try real.remove(path)
  }

  func lock(_ path: String) throws(FileFault) -> FileLock? {
    try pass(.lock, path)
    return try real.lock(path)
  }
}
