/// Why a permission can only be denied.
package enum PermissionDefect: Equatable, Sendable {
  /// The event does not say what would be done.
  case noRequest
  /// A part of the request that says what would be done is missing, empty or of another type than it should be.
  case badField(FieldFault)
  /// A kind that is not known, and nothing that tells what it would do.
  case noDetails(kind: String)
}

extension PermissionDefect {
  /// What is wrong, for a person; it may quote text from outside.
  package var words: String {
    switch self {
    case .noRequest: "the request does not say what would be done"
    case .badField(let fault): fault.words
    case .noDetails(let kind): "a request of the kind \(kind) without details"
    }
  }
}
