/// Why old items did not get to the disk, or did not come back.
package enum PageFault: Error, Equatable, Sendable {
  case file(FileFault)
  /// Nowhere is a directory to write to.
  case noDirectory
  /// The file holds something else than what was written.
  case damaged

  /// One line for a person; paths in it come from outside.
  package var words: String {
    switch self {
    case .file(let fault): fault.words
    case .noDirectory: "there is no directory to write to"
    case .damaged: "the file holds something else than what was written"
    }
  }
}
