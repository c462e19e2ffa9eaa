import Synchronization

@testable import SessionCore

/// A file of pages in memory, on which calls fail as a test wants it.
final class MemoryPageFile: PageFile {
  enum Fault: Equatable {
    case none
    case diskFull
    /// Every byte that is read is another one.
    case damaged
  }

  static let diskFull = FileFault(.write, "/pages", .system(errno: 28))

  private let state = Mutex<(bytes: [UInt8], fault: Fault)>(([], .none))

  var count: Int { state.withLock(\.bytes.count) }

  func setFault(_ fault: Fault) { state.withLock { $0.fault = fault } }

  func write(_ bytes: [UInt8], at offset: Int64) throws(FileFault) {
    let isFull = state.withLock { state in
      if state.fault == .diskFull { return true }
      state.bytes.replaceSubrange(Int(offset)..., with: bytes)
      return false
    }
    if isFull { throw Self.diskFull }
  }

  func read(_ count: Int, at offset: Int64) throws(FileFault) -> [UInt8] {
    state.withLock { state in
      let bytes = state.bytes.dropFirst(Int(offset)).prefix(count)
      return state.fault == .damaged ? bytes.map { $0 ^ 1 } : Array(bytes)
    }
  }
}
