package import JSONRPC

/// `session.mode.set`: asks the agent to work in another mode. On a cloud session the runtime announces the mode itself,
/// before the agent has heard of it; the agent's own announcement follows.
package struct SessionModeSetCall: RuntimeMethod {
  package typealias Result = Void

  package static let name = "session.mode.set"

  package var sessionID: SessionID
  package var mode: SessionMode

  package init(sessionID: SessionID, mode: SessionMode) {
    self.sessionID = sessionID
    self.mode = mode
  }

  package var params: JSONValue { .session(sessionID, ["mode": .string(mode.rawText)]) }
}

/// `session.plan.read`: the plan of the session. Runtime 1.0.64 has none for a cloud session, and says that none exists.
package struct SessionPlanReadCall: RuntimeMethod {
  package static let name = "session.plan.read"

  package var sessionID: SessionID

  package init(sessionID: SessionID) { self.sessionID = sessionID }

  package var params: JSONValue { .session(sessionID) }

  package static func result(from value: JSONValue) throws(ProtocolError) -> PlanReading { try read(value) }
}

/// What `session.plan.read` found.
package struct PlanReading: Equatable, Sendable {
  package var exists: Bool
  package var content: String?
}

extension PlanReading: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    exists = fields.flag("exists")
    content = fields.optional("content")
  }
}
