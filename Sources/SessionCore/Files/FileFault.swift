/// What the system refused to do with a file.
package struct FileFault: Error, Equatable, Sendable {
  package enum Operation: String, Equatable, Sendable {
    case makeDirectory = "make the directory"
    case inspect = "look at"
    case open
    case read
    case write
    case synchronize = "write through to the disk"
    case rename
    case remove
    case list
    case lock
  }

  package enum Reason: Equatable, Sendable {
    /// The system's error number.
    case system(errno: Int32)
    case isSymbolicLink
    case belongsToSomebodyElse
    /// A directory where a file was expected, or the other way round, or a device.
    case isOfAnotherKind
  }

  package let operation: Operation
  package let path: String
  package let reason: Reason

  package init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// One line for a person. The path is text from outside.
  package var words: String { "cannot \(operation.rawValue) \(path): \(reason.words)" }
}

extension FileFault.Reason {
  package var words: String {
    switch self {
    case .system(let errno): systemWords(for: errno)
    case .isSymbolicLink: "it is a symbolic link, which may lead anywhere"
    case .belongsToSomebodyElse: "it belongs to another user"
    case .isOfAnotherKind: "something else stands in its place"
    }
  }
}
