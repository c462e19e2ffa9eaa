#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An empty directory of mode 0700 for a runtime to work in, so that it finds no configuration of a project that
/// somebody else wrote. Made in the user's runtime directory where there is one, since that is gone at the next login.
struct RuntimeDirectory: Equatable, Sendable {
  let path: String

  /// - Parameter environment: `XDG_RUNTIME_DIR` and `TMPDIR` are read.
  static func make(environment: [String: String]) throws(FileFault) -> RuntimeDirectory {
    let parents = [environment["XDG_RUNTIME_DIR"], environment["TMPDIR"], "/tmp"].compactMap(\.self)
    var fault = FileFault(.makeDirectory, "/tmp", .system(errno: ENOENT))
    for parent in parents where parent.hasPrefix("/") {
      do throws(FileFault) { return try make(in: parent) } catch { fault = error }
    }
    throw fault
  }

  private static func make(in parent: String) throws(FileFault) -> RuntimeDirectory {
    var template = Array("\(parent)/aloft-runtime-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileFault(.makeDirectory, parent, .system(errno: errno)) }
    return RuntimeDirectory(path: String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  /// Removes it when it is still empty; what a runtime left there is not ours to delete.
  func remove() { rmdir(path) }
}
