@testable import SessionCore

/// A file system of the mind, with users, modes and links as a test wants them. Directories above what is listed exist,
/// belong to root and are closed to others.
struct ImaginedFiles: FileFacts {
  var entries: [String: FileDescription] = [:]
  /// Whole paths that are links, and where they lead.
  var links: [String: String] = [:]
  var user: UInt32 = 1_000
  var currentDirectory: String? = "/home/me/project"

  static let program = FileDescription(kind: .file, owner: 0, permissions: 0o755)

  func facts(at path: String) -> FileDescription? {
    if let entry = entries[path] { return entry }
    let isDirectory = path == "/" || entries.keys.contains { $0.hasPrefix(path + "/") }
    return isDirectory ? FileDescription(kind: .directory, owner: 0, permissions: 0o755) : nil
  }

  func resolved(_ path: String) -> String? {
    let plain = path.hasPrefix("./") ? "\(currentDirectory ?? "")/\(path.dropFirst(2))" : path
    let whole = plain.hasPrefix("/") ? plain : "\(currentDirectory ?? "")/\(plain)"
    let target = links[whole] ?? whole
    return facts(at: target) == nil && target != currentDirectory ? nil : target
  }

  func names(in directory: String) -> [String] {
    let below = entries.keys.filter { $0.hasPrefix(directory + "/") }
    return Set(below.compactMap { $0.dropFirst(directory.count + 1).split(separator: "/").first.map(String.init) })
      .sorted()
  }
}
