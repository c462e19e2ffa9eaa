package import CopilotProtocol
import JSONRPC

extension ElicitationRequested {
  /// Whether a page is to be opened, and no form filled in.
  package var isPage: Bool { mode == .url }

  /// Why it can only be declined: a form that cannot be shown as it is meant, or asks for what cannot be entered here.
  var obstacle: DenyOnlyReason? {
    switch mode {
    case .url: return url?.isEmpty == false ? nil : .unreadable("it names no page")
    case .unknown(let word): return .unreadable("it asks in a way that is not known here: \(word)")
    case .form, nil: return schemaObstacle
    }
  }

  private var schemaObstacle: DenyOnlyReason? {
    guard let schema = requestedSchema, schema["type"] == nil || schema["type"] == "object",
      let properties = schema["properties"]?.object, !properties.members.isEmpty
    else { return .unreadable("it has no fields that could be filled in") }
    let fields = fields
    // Names that look the same are the same name to the answer, which has room for one of them.
    guard fields.count == properties.members.count else { return .ambiguous("two of its fields have one name") }
    return requirementObstacle(schema["required"], fields)
  }

  private func requirementObstacle(_ required: JSONValue?, _ fields: [ElicitationField]) -> DenyOnlyReason? {
    guard let required, !required.isNull else { return nil }
    let names = required.array?.compactMap(\.string) ?? []
    guard names.count == required.array?.count else { return .unreadable("it does not say which fields it requires") }
    for name in names {
      guard let field = fields.first(where: { $0.name == name }) else {
        return .unreadable("it requires a field that it does not describe: \(name)")
      }
      if case .unsupported = field.kind {
        return .unreadable("it requires a field that cannot be entered here: \(name)")
      }
    }
    return nil
  }
}
