#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The facts of the real file system.
package struct PosixFileFacts: FileFacts {
  package init() {}

  package var user: UInt32 { geteuid() }

  package var currentDirectory: String? { resolved(".") }

  package func facts(at path: String) -> FileDescription? {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    let kind: FileDescription.Kind =
      switch facts.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      default: .other
      }
    return FileDescription(kind: kind, owner: facts.st_uid, permissions: UInt32(facts.st_mode & 0o7777))
  }

  package func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  package func names(in directory: String) -> [String] {
    // A place that cannot be read holds no runtime for us.
    ((try? PosixFileStore().names(in: directory)) ?? []).sorted()
  }
}
