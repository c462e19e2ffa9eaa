#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that nobody else can open, and that is gone with this program however it ends: its name is taken away as soon
/// as it is open.
package final class UnnamedFile: PageFile {
  private let descriptor: Int32
  private let directory: String

  /// - Parameter directory: must be there; the file takes its disk.
  package init(in directory: String) throws(FileFault) {
    // Nobody waits for this name, and nobody can have put a file there: O_EXCL.
    let path = "\(directory)/.pages-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    descriptor = Int32(repeatingInterrupted { Int(systemOpen(path, flags)) })
    self.directory = directory
    guard descriptor >= 0 else { throw FileFault(.open, path, .system(errno: errno)) }
    guard unlink(path) == 0 else { throw FileFault(.remove, path, .system(errno: errno)) }
  }

  deinit { if descriptor >= 0 { _ = systemClose(descriptor) } }

  package func write(_ bytes: [UInt8], at offset: Int64) throws(FileFault) {
    var done = 0
    while done < bytes.count {
      let count = repeatingInterrupted {
        bytes.withUnsafeBytes {
          pwrite(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done, off_t(offset) + off_t(done))
        }
      }
      guard count > 0 else { throw FileFault(.write, directory, .system(errno: errno)) }
      done += count
    }
  }

  package func read(_ count: Int, at offset: Int64) throws(FileFault) -> [UInt8] {
    var reason: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let size = repeatingInterrupted {
          pread(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(offset) + off_t(filled))
        }
        if size < 0 { reason = errno }
        guard size > 0 else { return }
        filled += size
      }
    }
    guard reason == 0 else { throw FileFault(.read, directory, .system(errno: reason)) }
    return bytes
  }
}
