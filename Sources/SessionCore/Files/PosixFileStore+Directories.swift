#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension PosixFileStore {
  package func makeDirectory(_ path: String) throws(FileFault) {
    if mkdir(path, 0o700) == 0 { return }
    switch errno {
    case EEXIST: try claimDirectory(path)
    case ENOENT:
      try makeParents(of: path)
      guard mkdir(path, 0o700) == 0 else { throw FileFault(.makeDirectory, path, .system(errno: errno)) }
    default: throw FileFault(.makeDirectory, path, .system(errno: errno))
    }
  }

  package func names(in directory: String) throws(FileFault) -> [String] {
    guard let stream = opendir(directory) else {
      if errno == ENOENT { return [] }
      throw FileFault(.list, directory, .system(errno: errno))
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  package func modificationTime(of path: String) throws(FileFault) -> Int64? {
    var facts = stat()
    guard lstat(path, &facts) == 0 else {
      if errno == ENOENT { return nil }
      throw FileFault(.inspect, path, .system(errno: errno))
    }
    #if canImport(Darwin)
      return Int64(facts.st_mtimespec.tv_sec)
    #else
      return Int64(facts.st_mtim.tv_sec)
    #endif
  }

  package func synchronizeDirectory(_ path: String) throws(FileFault) {
    let descriptor = systemOpen(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(.open, path, .system(errno: errno)) }
    let directory = OpenFile(descriptor: descriptor, path: path)
    defer { close(directory) }
    do throws(FileFault) {
      try synchronize(directory)
    } catch {
      // Some network file systems have nothing to synchronise in a directory and say so.
      if error.reason != .system(errno: EINVAL) { throw error }
    }
  }

  /// Parents that are missing are made; those that exist are left as they are, and may be links: people do that.
  private func makeParents(of path: String) throws(FileFault) {
    let parent = parentDirectory(of: path)
    if mkdir(parent, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw FileFault(.makeDirectory, parent, .system(errno: errno)) }
    try makeParents(of: parent)
    guard mkdir(parent, 0o700) == 0 || errno == EEXIST else {
      throw FileFault(.makeDirectory, parent, .system(errno: errno))
    }
  }

  /// Accepts a directory that is there: our own, no link, closed to everybody else.
  private func claimDirectory(_ path: String) throws(FileFault) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { throw FileFault(.inspect, path, .system(errno: errno)) }
    switch facts.st_mode & S_IFMT {
    case S_IFDIR: break
    case S_IFLNK: throw FileFault(.makeDirectory, path, .isSymbolicLink)
    default: throw FileFault(.makeDirectory, path, .isOfAnotherKind)
    }
    guard facts.st_uid == geteuid() else { throw FileFault(.makeDirectory, path, .belongsToSomebodyElse) }
    guard facts.st_mode & 0o077 == 0 || chmod(path, 0o700) == 0 else {
      throw FileFault(.makeDirectory, path, .system(errno: errno))
    }
  }
}
