package import JSONRPC

/// `session.permissions.handlePendingPermissionRequest`: answers a permission. Only `permission.completed` confirms it.
package struct HandlePendingPermissionRequestCall: RuntimeMethod {
  package typealias Result = Acknowledgement

  package static let name = "session.permissions.handlePendingPermissionRequest"

  package var sessionID: SessionID
  package var requestID: RequestID
  package var decision: PermissionDecision

  package init(sessionID: SessionID, requestID: RequestID, decision: PermissionDecision) {
    self.sessionID = sessionID
    self.requestID = requestID
    self.decision = decision
  }

  package var params: JSONValue { .answer(requestID, in: sessionID, ["result": decision.json]) }
}

/// `session.permissions.pendingRequests`: what the runtime itself still waits for. It fails as a whole when one kind is
/// not known to the runtime.
package struct PendingRequestsCall: RuntimeMethod {
  package static let name = "session.permissions.pendingRequests"

  package var sessionID: SessionID

  package init(sessionID: SessionID) { self.sessionID = sessionID }

  package var params: JSONValue { .session(sessionID) }

  package static func result(from value: JSONValue) throws(ProtocolError) -> PendingPermissions { try read(value) }
}

/// The permissions that still wait.
package struct PendingPermissions: Equatable, Sendable {
  package var items: [PendingPermission]
}

extension PendingPermissions: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    items = try fields.required("items")
  }
}

/// One permission that still waits, in the form of its prompt.
package struct PendingPermission: Equatable, Sendable {
  package var requestID: RequestID
  package var prompt: PermissionPrompt?
  /// Why this can only be denied; nil when the act could be read.
  package var unreadable: PermissionDefect?
  /// The prompt as it came.
  package var raw: JSONValue
}

extension PendingPermission: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    requestID = try fields.required("requestId")
    raw = fields.object["request"] ?? .null
    let reading = PermissionReading<PermissionPrompt>(raw)
    prompt = reading.act
    unreadable = reading.act == nil ? .noRequest : reading.defect
  }
}

extension JSONValue {
  /// The parameters of a call that answers one request.
  static func answer(
    _ request: RequestID, in session: SessionID, _ answer: KeyValuePairs<String, JSONValue?>
  ) -> JSONValue {
    .members(
      ["sessionId": .string(session.rawValue), "requestId": .string(request.rawValue)], answer)
  }
}
