/// A member of an object that could not be read: where it stands and what is wrong with it.
package struct FieldFault: Error, Equatable, Sendable {
  package enum Defect: Equatable, Sendable {
    case missing
    /// A text or a list that must say something and does not.
    case empty
    case wrongType(expected: String)
    /// A number that does not fit the type that it is read into.
    case outOfRange
    /// Text that should be a time and is none.
    case notATime(String)
  }

  /// From the outermost member to the one at fault; empty where the value as a whole is at fault.
  package var path: [String]
  package let defect: Defect

  package init(path: [String] = [], defect: Defect) {
    self.path = path
    self.defect = defect
  }

  /// The same fault, seen from the object that holds the member `key`.
  func under(_ key: String) -> FieldFault {
    FieldFault(path: [key] + path, defect: defect)
  }
}

extension FieldFault {
  /// What is wrong, for a person; it may quote text from outside.
  package var words: String {
    let place = path.isEmpty ? "the value" : path.joined(separator: ".")
    return switch defect {
    case .missing: "\(place) is missing"
    case .empty: "\(place) is empty"
    case .wrongType(let expected): "\(place) is not \(expected)"
    case .outOfRange: "\(place) is out of range"
    case .notATime(let text): "\(place) is not a time: \(text)"
    }
  }
}
