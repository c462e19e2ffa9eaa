package import JSONRPC

/// `session.create` for a session in the cloud: it reserves a task and answers with its id. The agent is not there yet;
/// it has started when its `session.start` comes.
package struct SessionCreateCall: RuntimeMethod {
  package static let name = "session.create"
  /// The runtime waits up to 11 s for the first event of the task, and the network comes on top.
  package static let timeout = Duration.seconds(90)

  /// Nil for a session without a repository.
  package var repository: Repository?
  package var clientName: String

  package init(repository: Repository?, clientName: String) {
    self.repository = repository
    self.clientName = clientName
  }

  package var params: JSONValue {
    .members(
      ["cloud": .members(["repository": repository?.json])], ParticipationFlags.members(clientName: clientName))
  }

  package static func result(from value: JSONValue) throws(ProtocolError) -> SessionOpened { try read(value) }
}

/// `session.resume`: attaches this client to a session that this runtime process still holds. After another process held
/// it, `sessions.connect` comes first.
package struct SessionResumeCall: RuntimeMethod {
  package static let name = "session.resume"

  package var sessionID: SessionID
  package var clientName: String

  package init(sessionID: SessionID, clientName: String) {
    self.sessionID = sessionID
    self.clientName = clientName
  }

  package var params: JSONValue {
    .members(["sessionId": .string(sessionID.rawValue)], ParticipationFlags.members(clientName: clientName))
  }

  package static func result(from value: JSONValue) throws(ProtocolError) -> SessionOpened { try read(value) }
}

/// A session that is open to this client.
package struct SessionOpened: Equatable, Sendable {
  /// For a new cloud session also the id of its task.
  package var sessionID: SessionID
  package var remoteURL: String?
}

extension SessionOpened: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    sessionID = try fields.required("sessionId")
    remoteURL = fields.optional("remoteUrl")
  }
}

/// A repository on GitHub.
package struct Repository: Hashable, Sendable {
  package var owner: String
  package var name: String
  /// Runtime 1.0.64 does not send it to the cloud.
  package var branch: String?

  package init(owner: String, name: String, branch: String? = nil) {
    self.owner = owner
    self.name = name
    self.branch = branch
  }

  var json: JSONValue {
    .members(["owner": .string(owner), "name": .string(name), "branch": branch.json])
  }
}

/// How this client takes part in a session. The three that are false would make the runtime ask a second time, in
/// requests that cannot be told apart from the events that ask the same.
enum ParticipationFlags {
  static func members(clientName: String) -> KeyValuePairs<String, JSONValue?> {
    [
      "clientName": .string(clientName), "streaming": true, "requestPermission": true, "requestUserInput": false,
      "requestElicitation": true, "requestExitPlanMode": false, "requestAutoModeSwitch": false,
    ]
  }
}
