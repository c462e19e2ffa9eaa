package import JSONRPC

/// `session.model.list`: what the agent may use. On a cloud session the agent itself is asked, which takes seconds.
package struct SessionModelListCall: RuntimeMethod {
  package static let name = "session.model.list"

  package var sessionID: SessionID

  package init(sessionID: SessionID) { self.sessionID = sessionID }

  package var params: JSONValue { .session(sessionID) }

  package static func result(from value: JSONValue) throws(ProtocolError) -> SessionModelList { try read(value) }
}

/// The models that an agent may use; those that cannot be read are left out.
package struct SessionModelList: Equatable, Sendable {
  package var models: [Model]
}

extension SessionModelList: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    let entries: [JSONValue] = try fields.required("list")
    models = []
    for (place, entry) in entries.enumerated() {
      var faults: [FieldFault] = []
      do throws(FieldFault) {
        models.append(try Model.read(entry, under: "\(place)", noting: &faults))
      } catch {
        fields.note(error.under("list"))
      }
    }
  }
}

/// `session.model.getCurrent`: the model in effect, asked of the agent.
package struct SessionModelGetCurrentCall: RuntimeMethod {
  package static let name = "session.model.getCurrent"

  package var sessionID: SessionID

  package init(sessionID: SessionID) { self.sessionID = sessionID }

  package var params: JSONValue { .session(sessionID) }

  package static func result(from value: JSONValue) throws(ProtocolError) -> CurrentModel { try read(value) }
}

/// The model in effect; without an id the agent has not said.
package struct CurrentModel: Equatable, Sendable {
  package var modelID: String?
  package var reasoningEffort: String?
}

extension CurrentModel: WireObject {
  init(_ fields: inout FieldReader) throws(FieldFault) {
    modelID = fields.optional("modelId")
    reasoningEffort = fields.optional("reasoningEffort")
  }
}

/// `session.model.switchTo`: the agent's own answer confirms it.
package struct SessionModelSwitchCall: RuntimeMethod {
  package static let name = "session.model.switchTo"

  package var sessionID: SessionID
  package var modelID: String

  package init(sessionID: SessionID, modelID: String) {
    self.sessionID = sessionID
    self.modelID = modelID
  }

  package var params: JSONValue { .session(sessionID, ["modelId": .string(modelID)]) }

  package static func result(from value: JSONValue) throws(ProtocolError) -> CurrentModel { try read(value) }
}
