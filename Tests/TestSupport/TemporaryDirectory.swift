import Foundation

/// A new directory that only its owner may enter (mode 0700); removed with all it holds when the value goes away.
package final class TemporaryDirectory: Sendable {
  /// Absolute, without a slash at the end. Short, since the path of a Unix socket has at most 107 bytes.
  package let path: String

  /// Where it is made.
  package enum Parent: Sendable {
    case standard
    /// In memory where the system has a place for that: what is written there waits for no disk.
    case memory

    var path: String {
      let memory = "/dev/shm"
      return self == .memory && FileManager.default.isWritableFile(atPath: memory)
        ? memory : FileManager.default.temporaryDirectory.path
    }
  }

  package init(in parent: Parent = .standard) throws {
    var template = Array("\(parent.path)/aloft-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TestSupportError.system(call: "mkdtemp", errorNumber: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of `name` in this directory; nothing is made.
  package func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and returns its path.
  @discardableResult
  package func write(_ text: String, to name: String, permissions: UInt32 = 0o600) throws -> String {
    let file = path(of: name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    guard chmod(file, permissions) == 0 else { throw TestSupportError.system(call: "chmod", errorNumber: errno) }
    return file
  }
}
