#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A text for another program that a person chose, such as their editor, and for nobody else. Whoever makes it removes it.
package struct TemporaryFile: Sendable {
  package let path: String
  private let store: any FileStore

  /// - Parameter directory: the one for temporary files.
  package init(_ text: String, in directory: String, store: any FileStore = PosixFileStore()) throws(FileFault) {
    // Nobody else can know the name, and a file that has it all the same is not taken.
    let path = "\(directory)/aloft-\(String(UInt64.random(in: .min ... .max), radix: 36)).md"
    let file = try store.open(path, .new)
    do throws(FileFault) {
      defer { store.close(file) }
      try store.writeAll(Array(text.utf8)[...], to: file)
    } catch {
      // The fault that is reported is the one that came first.
      try? store.remove(path)
      throw error
    }
    self.path = path
    self.store = store
  }

  /// What it holds by now.
  package func read() throws(FileFault) -> String {
    guard let bytes = try store.read(path) else { throw FileFault(.read, path, .system(errno: ENOENT)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One that cannot be removed is left to whoever cleans up the directory.
  package func remove() { try? store.remove(path) }
}
