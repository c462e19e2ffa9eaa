#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that only this user can read, in the directory for temporary files.
struct PrivateFile {
  let path: String

  init(_ text: String) throws(PrivateFileError) {
    let directory = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(directory)/aloft-XXXXXX.md".utf8CString)
    // Made anew with mode 0600, whatever the umask.
    let descriptor = mkstemps(&template, 3)
    guard descriptor >= 0 else { throw .failed("make a temporary file in \(directory)", errno: errno) }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress.unsafelyUnwrapped) }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      guard count > 0 else { throw .failed("write \(path)", errno: errno) }
      written += count
    }
  }

  func read() throws(PrivateFileError) -> String {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed("read \(path)", errno: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count >= 0 else { throw .failed("read \(path)", errno: errno) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }

  func remove() { unlink(path) }
}

enum PrivateFileError: Error, CustomStringConvertible {
  case failed(String, errno: Int32)

  var description: String {
    switch self {
    case .failed(let what, let number): "cannot \(what): \(String(cString: strerror(number)))"
    }
  }
}
