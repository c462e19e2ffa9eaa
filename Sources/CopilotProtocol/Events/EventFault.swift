/// What is wrong with an event. An event at fault is still an event: it is kept, and the person sees what could be read.
package enum EventFault: Equatable, Sendable {
  /// There is no event to read: no parameters, no type, or no data.
  case malformed(FieldFault)
  case badField(FieldFault)
  /// Not an error for a person: the event is kept for the debug view.
  case unknownType(String)
  /// What is to be decided cannot be read, so it can only be denied.
  case permissionUnreadable(PermissionDefect)
  /// There is no request id, so no answer can name it.
  case permissionUnanswerable

  /// A stable name for logs.
  package var code: String {
    switch self {
    case .malformed: "event.malformed"
    case .badField: "event.badField"
    case .unknownType: "event.unknownType"
    case .permissionUnreadable: "permission.unreadable"
    case .permissionUnanswerable: "permission.unanswerable"
    }
  }
}

extension EventFault {
  /// What is wrong, for a person; it may quote text from outside.
  package var words: String {
    switch self {
    case .malformed(let fault), .badField(let fault): fault.words
    case .unknownType(let type): "events of the type \(type) are not known"
    case .permissionUnreadable(let defect): defect.words
    case .permissionUnanswerable: "the request has no id"
    }
  }
}
