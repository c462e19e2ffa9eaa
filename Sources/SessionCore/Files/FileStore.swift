/// The few things that journal and log ask of a file system. Small steps, so that tests can fail any one of them.
///
/// Every file is made with mode 0600 and every directory with 0700. Files that are symbolic links, that belong to
/// somebody else or are no plain files are refused. Calls block: they belong on a thread of their own.
package protocol FileStore: Sendable {
  /// Makes a directory and its missing parents. One that is there must be our own, and gets mode 0700.
  func makeDirectory(_ path: String) throws(FileFault)
  /// The names in a directory, in no order; empty when there is no such directory.
  func names(in directory: String) throws(FileFault) -> [String]
  /// When a file was last written, in seconds since 1970; nil when there is none.
  func modificationTime(of path: String) throws(FileFault) -> Int64?
  /// All bytes of a file; nil when there is none.
  func read(_ path: String) throws(FileFault) -> [UInt8]?
  func open(_ path: String, _ mode: OpenMode) throws(FileFault) -> OpenFile
  /// Writes some of the bytes, at least one, and returns how many.
  func write(_ bytes: ArraySlice<UInt8>, to file: OpenFile) throws(FileFault) -> Int
  /// The last byte of a file that was opened for appending; nil when it is empty.
  func lastByte(of file: OpenFile) throws(FileFault) -> UInt8?
  /// Returns when what was written is on the disk.
  func synchronize(_ file: OpenFile) throws(FileFault)
  func close(_ file: OpenFile)
  /// Puts one file in the place of another in one step.
  func rename(_ path: String, to newPath: String) throws(FileFault)
  /// Returns when the names in a directory are on the disk.
  func synchronizeDirectory(_ path: String) throws(FileFault)
  /// Removes a file; does nothing when there is none.
  func remove(_ path: String) throws(FileFault)
  /// Takes the lock that a file stands for, without waiting; nil when another process, or another holder here, has it.
  func lock(_ path: String) throws(FileFault) -> FileLock?
}

package enum OpenMode: Equatable, Sendable {
  /// The file must not exist.
  case new
  /// Every write goes to the end, wherever that is by then; the file is made when it does not exist.
  case appending
}

package struct OpenFile: Equatable, Sendable {
  package let descriptor: Int32
  package let path: String
}
