/// Why a permission can only be denied.
package enum PermissionDefect: Error, Equatable, Sendable {
  /// The event does not say what would be done.
  case noRequest
  /// A part of the request that says what would be done is missing, empty or of another type than it should be.
  case badField(FieldFault)
  /// A kind that is not known, and nothing that tells what it would do.
  case noDetails(kind: String)
}

extension PermissionDefect: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noRequest: "the request does not say what would be done"
    case .badField(let fault): "\(fault)"
    case .noDetails(let kind): "a request of the kind \(kind) without details"
    }
  }
}
