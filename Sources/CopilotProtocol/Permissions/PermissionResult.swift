package import JSONRPC

/// What came of a permission.
package enum PermissionResult: Equatable, Sendable {
  case approved
  case approvedForSession(approval: JSONValue?)
  case approvedForLocation(approval: JSONValue?, locationKey: String?)
  case approvedReadOnlyForSession(directories: [String])
  /// The prompt was withdrawn.
  case cancelled(reason: String?)
  case deniedByRules([PermissionRule])
  case deniedSinceNobodyCouldBeAsked
  case deniedByPerson(feedback: String?, isForced: Bool)
  case deniedByContentPolicy(path: String?, message: String?)
  case deniedByHook(message: String?, interrupts: Bool)
  case unknown(kind: String?, JSONValue)
}

extension PermissionResult: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    let kind: String? = fields.expected("kind")
    switch kind {
    case "approved": self = .approved
    case "approved-for-session": self = .approvedForSession(approval: fields.optional("approval"))
    case "approved-for-location":
      self = .approvedForLocation(approval: fields.optional("approval"), locationKey: fields.optional("locationKey"))
    case "approved-read-only-for-session":
      self = .approvedReadOnlyForSession(directories: fields.list("directories"))
    case "cancelled": self = .cancelled(reason: fields.optional("reason"))
    case "denied-by-rules": self = .deniedByRules(fields.list("rules"))
    case "denied-no-approval-rule-and-could-not-request-from-user": self = .deniedSinceNobodyCouldBeAsked
    case "denied-interactively-by-user":
      self = .deniedByPerson(feedback: fields.optional("feedback"), isForced: fields.flag("forceReject"))
    case "denied-by-content-exclusion-policy":
      self = .deniedByContentPolicy(path: fields.optional("path"), message: fields.optional("message"))
    case "denied-by-permission-request-hook":
      self = .deniedByHook(message: fields.optional("message"), interrupts: fields.flag("interrupt"))
    default: self = .unknown(kind: kind, .object(fields.object))
    }
  }
}

extension PermissionResult {
  /// Nil where that cannot be told.
  package var isApproval: Bool? {
    switch self {
    case .approved, .approvedForSession, .approvedForLocation, .approvedReadOnlyForSession: true
    case .cancelled, .deniedByRules, .deniedSinceNobodyCouldBeAsked, .deniedByPerson, .deniedByContentPolicy,
      .deniedByHook:
      false
    case .unknown: nil
    }
  }
}

/// A rule that denied something.
package struct PermissionRule: Equatable, Sendable {
  package var kind: String
  package var argument: String?
}

extension PermissionRule: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    kind = try fields.required("kind")
    argument = fields.optional("argument")
  }
}
