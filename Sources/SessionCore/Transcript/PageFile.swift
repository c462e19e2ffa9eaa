/// A file of pages: written once each, and read back.
package protocol PageFile: Sendable {
  /// Writes all of the bytes at a place of the file, in bytes from its beginning.
  func write(_ bytes: [UInt8], at offset: Int64) throws(FileFault)
  /// The bytes at a place of the file; fewer when it ends before.
  func read(_ count: Int, at offset: Int64) throws(FileFault) -> [UInt8]
}
