extension FileStore {
  /// Replaces a file in one step: whoever reads it, also after a crash, finds the old bytes or the new ones. The caller
  /// holds a lock that keeps other processes from replacing the same file.
  package func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    let draft = path + ".new"
    try remove(draft)
    let file = try open(draft, .new)
    do throws(FileFault) {
      defer { close(file) }
      try writeAll(bytes[...], to: file)
      try synchronize(file)
    } catch {
      // The fault that is reported is the one that came first.
      try? remove(draft)
      throw error
    }
    try rename(draft, to: path)
    try synchronizeDirectory(parentDirectory(of: path))
  }

  func writeAll(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileFault) {
    var rest = bytes
    while !rest.isEmpty { rest = try rest.dropFirst(write(rest, to: file)) }
  }
}
