import TerminalUI

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of this machine whose text a person wants in their draft.
enum TextFile {
  /// In bytes: no longer prompt could be sent.
  private static let limit = 24 << 20

  /// Waits for no device: only a regular file is read.
  static func read(_ path: String) -> FileReading {
    let descriptor = open(HomePath.expanded(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return .failed(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return .failed(String(cString: strerror(errno))) }
    guard facts.st_mode & S_IFMT == S_IFREG else { return .failed("it is no regular file") }
    guard facts.st_size <= limit else { return .failed("it has more than 24 MB") }
    return text(of: descriptor)
  }

  private static func text(of descriptor: Int32) -> FileReading {
    guard let bytes = Descriptor.read(from: descriptor, limit: limit) else {
      return .failed(String(cString: strerror(errno)))
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      return .failed("it is no text in UTF-8")
    }
    return text.isEmpty ? .failed("it is empty") : .text(text)
  }
}
