// CopilotProtocol: the vocabulary of the runtime. JSON values flow in and become typed events and results; typed calls
// become JSON values. Pure: it imports JSONRPC's values and nothing else. What the runtime adds later is kept, not lost.

package import JSONRPC

/// Something that happened in a session.
package struct SessionEvent: Equatable, Sendable {
  /// New with every delivery, so it says nothing about whether an event was seen before.
  package var id: String?
  /// When it happened; for live events of a cloud session, when this machine received it.
  package var timestamp: Timestamp?
  /// The event before it in the log of the session. Not for display, and not free of cycles.
  package var parentID: String?
  /// The sub-agent that speaks; live events of a cloud session have lost it with runtime 1.0.64.
  package var agentID: String?
  /// The name on the wire; empty where none came.
  package var type: String
  package var payload: Payload
  /// Whether the frame had to be repaired before it could be read.
  package var readability: Readability
  /// What could not be read in it; the payload holds the rest.
  package var faults: [EventFault]
  /// The data as they came, with all that the payload leaves out; null where none came.
  package var data: JSONValue

  package init(
    id: String? = nil, timestamp: Timestamp? = nil, parentID: String? = nil, agentID: String? = nil, type: String,
    payload: Payload, readability: Readability = .intact, faults: [EventFault] = [], data: JSONValue = .null
  ) {
    self.id = id
    self.timestamp = timestamp
    self.parentID = parentID
    self.agentID = agentID
    self.type = type
    self.payload = payload
    self.readability = readability
    self.faults = faults
    self.data = data
  }
}
