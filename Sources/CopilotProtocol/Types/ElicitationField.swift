package import JSONRPC

/// One field of a form that the agent asks to be filled in.
package struct ElicitationField: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// `format`: email, uri, date, date-time, or one that is not known. Lengths are counted in characters.
    case text(format: String?, minLength: Int?, maxLength: Int?, default: String?)
    case number(minimum: Double?, maximum: Double?, default: Double?)
    case integer(minimum: Int?, maximum: Int?, default: Int?)
    case boolean(default: Bool?)
    case choice([Choice], default: String?)
    case choices([Choice], minItems: Int?, maxItems: Int?, default: [String])
    /// A schema that this program cannot show as a field.
    case unsupported(JSONValue)
  }

  /// One of the values that a field may have, and what a person reads for it.
  package struct Choice: Equatable, Sendable {
    package var value: String
    package var title: String
  }

  /// The member of the answer's content that this field fills.
  package var name: String
  package var title: String?
  package var description: String?
  package var isRequired: Bool
  package var kind: Kind
}

extension ElicitationRequested {
  /// The fields of the form in the order of the schema; empty where there is no schema.
  package var fields: [ElicitationField] {
    guard let schema = requestedSchema, let properties = schema["properties"]?.object else { return [] }
    let required = Set((schema["required"]?.array ?? []).compactMap(\.string))
    var names: Set<String> = []
    return properties.members.compactMap { member in
      guard names.insert(member.key).inserted, let property = properties[member.key] else { return nil }
      return ElicitationField(name: member.key, schema: property, isRequired: required.contains(member.key))
    }
  }
}
