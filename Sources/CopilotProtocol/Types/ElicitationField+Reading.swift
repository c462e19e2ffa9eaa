import JSONRPC

extension ElicitationField {
  init(name: String, schema: JSONValue, isRequired: Bool) {
    var fields = FieldReader(schema.object ?? JSONObject())
    let (title, description): (String?, String?) = (fields.optional("title"), fields.optional("description"))
    let kind = Kind(&fields)
    // A limit that cannot be read would be a limit that is not kept.
    let isUnderstood = fields.faults.isEmpty
    self.init(
      name: name, title: title, description: description, isRequired: isRequired,
      kind: (isUnderstood ? kind : nil) ?? .unsupported(schema))
  }
}

extension ElicitationField.Kind {
  fileprivate init?(_ fields: inout FieldReader) {
    switch fields.optional("type", as: String.self) {
    case "string":
      guard let text = Self.text(&fields) else { return nil }
      self = text
    case "number":
      self = .number(
        minimum: fields.optional("minimum"), maximum: fields.optional("maximum"), default: fields.optional("default"))
    case "integer":
      self = .integer(
        minimum: fields.optional("minimum"), maximum: fields.optional("maximum"), default: fields.optional("default"))
    case "boolean": self = .boolean(default: fields.optional("default"))
    case "array":
      guard let items: JSONValue = fields.optional("items"), let choices = Choices(items) else { return nil }
      self = .choices(
        choices.all, minItems: fields.optional("minItems"), maxItems: fields.optional("maxItems"),
        default: fields.list("default"))
    default: return nil
    }
  }

  private static func text(_ fields: inout FieldReader) -> Self? {
    let schema = JSONValue.object(fields.object)
    if Choices.areNamed(in: schema) {
      return Choices(schema).map { .choice($0.all, default: fields.optional("default")) }
    }
    return .text(
      format: fields.optional("format"), minLength: fields.optional("minLength"),
      maxLength: fields.optional("maxLength"), default: fields.optional("default"))
  }
}

/// The values that a schema allows: plain ones with names beside them, or pairs of value and title.
private struct Choices {
  let all: [ElicitationField.Choice]

  static func areNamed(in schema: JSONValue) -> Bool {
    ["enum", "oneOf", "anyOf"].contains { schema[$0].map { !$0.isNull } ?? false }
  }

  init?(_ schema: JSONValue) {
    if let listed = schema["enum"]?.array, !listed.isEmpty {
      let values = listed.compactMap(\.string)
      // Without the values that are no texts the names would stand beside others than their own.
      guard values.count == listed.count else { return nil }
      let names = schema["enumNames"]?.array?.map(\.string) ?? []
      all = values.indices.map { index in
        let title = names.indices.contains(index) ? names[index] : nil
        return ElicitationField.Choice(value: values[index], title: title ?? values[index])
      }
    } else if let pairs = (schema["oneOf"] ?? schema["anyOf"])?.array, !pairs.isEmpty {
      let choices = pairs.compactMap { pair in
        pair["const"]?.string.map { ElicitationField.Choice(value: $0, title: pair["title"]?.string ?? $0) }
      }
      guard choices.count == pairs.count else { return nil }
      all = choices
    } else {
      return nil
    }
  }
}
