package import JSONRPC

extension SessionEvent {
  /// Reads the parameters of a `session.event` notification. Never throws: an event that cannot be read is an event
  /// too, and says so in its payload and its faults.
  package static func decode(
    params: JSONValue, readability: Readability
  ) -> (sessionID: SessionID?, event: SessionEvent) {
    guard let object = params.object else {
      let fault = EventFault.malformed(FieldFault(path: ["params"], defect: .wrongType(expected: "an object")))
      return (nil, SessionEvent(unreadable: fault, data: params, readability: readability))
    }
    var fields = FieldReader(object)
    let sessionID: SessionID? = fields.optional("sessionId")
    return (sessionID, SessionEvent(reading: object["event"] ?? .null, readability: readability))
  }

  /// Reads one event, as it also stands in the list that `session.getMessages` returns.
  init(reading value: JSONValue, readability: Readability) {
    guard let object = value.object else {
      let fault = EventFault.malformed(FieldFault(path: ["event"], defect: .wrongType(expected: "an object")))
      self.init(unreadable: fault, data: value, readability: readability)
      return
    }
    var envelope = FieldReader(object)
    self.init(
      id: envelope.optional("id"), timestamp: envelope.optional("timestamp"), parentID: envelope.optional("parentId"),
      agentID: envelope.optional("agentId"), type: "", payload: .unknown(.null), readability: readability,
      data: object["data"] ?? .null)
    faults = envelope.faults.map(EventFault.badField)
    do throws(FieldFault) {
      type = try envelope.required("type")
    } catch {
      fail(.malformed(error))
      return
    }
    readPayload()
  }

  private init(unreadable fault: EventFault, data: JSONValue, readability: Readability) {
    self.init(
      type: "", payload: .malformed(fault, data), readability: readability, faults: [fault], data: data)
  }

  private mutating func readPayload() {
    guard let object = data.object ?? Payload.dataWhereNoneCame(type: type) else {
      fail(.malformed(FieldFault(path: ["data"], defect: .wrongType(expected: "an object"))))
      return
    }
    var fields = FieldReader(object)
    do throws(FieldFault) {
      if let known = try Payload(type: type, &fields) {
        payload = known
      } else {
        payload = .unknown(data)
        faults.append(.unknownType(type))
      }
      faults += fields.faults.map(EventFault.badField) + payload.permissionFaults
    } catch {
      fail(.badField(error))
    }
  }

  private mutating func fail(_ fault: EventFault) {
    faults.append(fault)
    payload = .malformed(fault, data)
  }
}

extension SessionEvent.Payload {
  /// A permission never gets lost, even when it says nothing at all: then it can only be denied.
  fileprivate static func dataWhereNoneCame(type: String) -> JSONObject? {
    type == "permission.requested" ? JSONObject() : nil
  }

  fileprivate var permissionFaults: [EventFault] {
    if case .permissionRequested(let permission) = self { permission.faults } else { [] }
  }
}
