#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The real file system.
package struct PosixFileStore: FileStore {
  /// Reads in pieces of this many bytes.
  private static let pieceSize = 256 << 10

  package init() {}

  package func read(_ path: String) throws(FileFault) -> [UInt8]? {
    let file: OpenFile
    do throws(FileFault) {
      file = try openPlain(path, O_RDONLY)
    } catch {
      if error.reason == .system(errno: ENOENT) { return nil }
      throw error
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    while true {
      let piece = try readPiece(of: file)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  package func open(_ path: String, _ mode: OpenMode) throws(FileFault) -> OpenFile {
    switch mode {
    case .new: try openPlain(path, O_WRONLY | O_CREAT | O_EXCL)
    // Also for reading, so that the last byte can be looked at.
    case .appending: try openPlain(path, O_RDWR | O_CREAT | O_APPEND)
    }
  }

  package func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileFault) -> Int {
    let count = repeatingInterrupted {
      bytes.withUnsafeBytes { systemWrite(file.descriptor, $0.baseAddress, $0.count) }
    }
    guard count > 0 || bytes.isEmpty else { throw FileFault(.write, file.path, .system(errno: errno)) }
    return count
  }

  package func lastByte(of file: OpenFile) throws(FileFault) -> UInt8? {
    let size = lseek(file.descriptor, 0, SEEK_END)
    guard size >= 0 else { throw FileFault(.read, file.path, .system(errno: errno)) }
    guard size > 0 else { return nil }
    var byte: UInt8 = 0
    let count = repeatingInterrupted { pread(file.descriptor, &byte, 1, size - 1) }
    guard count >= 0 else { throw FileFault(.read, file.path, .system(errno: errno)) }
    return count == 1 ? byte : nil
  }

  package func synchronize(_ file: OpenFile) throws(FileFault) {
    guard repeatingInterrupted({ Int(fsync(file.descriptor)) }) == 0 else {
      throw FileFault(.synchronize, file.path, .system(errno: errno))
    }
  }

  package func close(_ file: OpenFile) {
    // What was written is already on the disk, or was said not to be.
    _ = systemClose(file.descriptor)
  }

  package func rename(_ path: String, to newPath: String) throws(FileFault) {
    guard systemRename(path, newPath) == 0 else { throw FileFault(.rename, newPath, .system(errno: errno)) }
  }

  package func remove(_ path: String) throws(FileFault) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileFault(.remove, path, .system(errno: errno)) }
  }

  package func lock(_ path: String) throws(FileFault) -> FileLock? {
    let file = try openPlain(path, O_RDWR | O_CREAT)
    guard repeatingInterrupted({ Int(flock(file.descriptor, LOCK_EX | LOCK_NB)) }) == 0 else {
      let reason = errno
      close(file)
      if reason == EWOULDBLOCK { return nil }
      throw FileFault(.lock, path, .system(errno: reason))
    }
    return FileLock(holding: file.descriptor)
  }

  /// Opens a plain file of our own and no other. A named pipe in its place must not make us wait.
  private func openPlain(_ path: String, _ flags: Int32) throws(FileFault) -> OpenFile {
    let descriptor = Int32(
      repeatingInterrupted { Int(systemOpen(path, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)) })
    guard descriptor >= 0 else { throw FileFault(.open, path, openingReason(errno)) }
    let file = OpenFile(descriptor: descriptor, path: path)
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else {
      let reason = errno
      close(file)
      throw FileFault(.inspect, path, .system(errno: reason))
    }
    if let reason = refusal(of: facts) {
      close(file)
      throw FileFault(.open, path, reason)
    }
    // Made long ago, or by a copy, with another mode: nobody else shall read it from now on.
    if facts.st_mode & 0o077 != 0, flags & O_CREAT != 0 { _ = fchmod(descriptor, 0o600) }
    return file
  }

  private func refusal(of facts: stat) -> FileFault.Reason? {
    if facts.st_mode & S_IFMT != S_IFREG { return .isOfAnotherKind }
    return facts.st_uid == geteuid() ? nil : .belongsToSomebodyElse
  }

  private func openingReason(_ errno: Int32) -> FileFault.Reason {
    switch errno {
    case ELOOP: .isSymbolicLink
    case EISDIR, ENXIO: .isOfAnotherKind
    default: .system(errno: errno)
    }
  }

  private func readPiece(of file: OpenFile) throws(FileFault) -> [UInt8] {
    var reason: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
      let size = repeatingInterrupted { systemRead(file.descriptor, buffer.baseAddress, Self.pieceSize) }
      if size < 0 { reason = errno }
      count = max(0, size)
    }
    guard reason == 0 else { throw FileFault(.read, file.path, .system(errno: reason)) }
    return piece
  }
}
