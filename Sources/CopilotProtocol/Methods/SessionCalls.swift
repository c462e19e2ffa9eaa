package import JSONRPC

/// `sessions.connect`: reattaches to a cloud session. Its whole history comes as events before the answer.
package struct SessionsConnectCall: RuntimeMethod {
  package static let name = "sessions.connect"
  /// The whole history comes first, over the same network as a reservation, which has as long.
  package static let timeout = Duration.seconds(90)

  /// The id of the task.
  package var sessionID: SessionID

  package init(sessionID: SessionID) { self.sessionID = sessionID }

  package var params: JSONValue { .session(sessionID) }

  package static func result(from value: JSONValue) throws(ProtocolError) -> SessionConnected { try read(value) }
}

/// What `sessions.connect` reattached to.
package struct SessionConnected: Equatable, Sendable {
  /// The id to use in every later call; it may differ from the task's, which stays the one to reattach with.
  package var sessionID: SessionID
  package var metadata: RemoteSessionMetadata?
}

extension SessionConnected: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    sessionID = try fields.required("sessionId")
    metadata = fields.optional("metadata")
  }
}

/// What GitHub knows about a cloud session.
package struct RemoteSessionMetadata: Equatable, Sendable {
  /// An open set: remote-session, coding-agent.
  package var kind: String?
  package var name: String?
  package var summary: String?
  package var startTime: Timestamp?
  package var modifiedTime: Timestamp?
  package var repository: Repository?
  package var state: String?
  package var pullRequestNumber: Int?
}

extension RemoteSessionMetadata: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    kind = fields.optional("kind")
    name = fields.optional("name")
    summary = fields.optional("summary")
    startTime = fields.optional("startTime")
    modifiedTime = fields.optional("modifiedTime")
    repository = fields.optional("repository")
    state = fields.optional("state")
    pullRequestNumber = fields.optional("pullRequestNumber")
  }
}

extension Repository: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    owner = try fields.required("owner")
    name = try fields.required("name")
    branch = fields.optional("branch")
  }
}

/// `session.detach`: ends the session for this client only, from October 2026 on. The agent goes on.
package struct SessionDetachCall: RuntimeMethod {
  package typealias Result = Acknowledgement

  package static let name = "session.detach"

  package var sessionID: SessionID

  package init(sessionID: SessionID) { self.sessionID = sessionID }

  package var params: JSONValue { .session(sessionID) }
}

/// `session.destroy`: ends the session for every client of this runtime. The agent goes on.
package struct SessionDestroyCall: RuntimeMethod {
  package typealias Result = Void

  package static let name = "session.destroy"

  package var sessionID: SessionID

  package init(sessionID: SessionID) { self.sessionID = sessionID }

  package var params: JSONValue { .session(sessionID) }
}
