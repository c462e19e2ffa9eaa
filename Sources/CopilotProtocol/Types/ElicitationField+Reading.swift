import JSONRPC

extension ElicitationField {
  init(name: String, schema: JSONValue, isRequired: Bool) {
    var fields = FieldReader(schema.object ?? JSONObject())
    self.init(
      name: name, title: fields.optional("title"), description: fields.optional("description"),
      isRequired: isRequired, kind: Kind(&fields) ?? .unsupported(schema))
  }
}

extension ElicitationField.Kind {
  fileprivate init?(_ fields: inout FieldReader) {
    switch fields.optional("type", as: String.self) {
    case "string": self = Self.text(&fields)
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

  private static func text(_ fields: inout FieldReader) -> Self {
    if let choices = Choices(.object(fields.object)) {
      return .choice(choices.all, default: fields.optional("default"))
    }
    return .text(
      format: fields.optional("format"), minLength: fields.optional("minLength"),
      maxLength: fields.optional("maxLength"), default: fields.optional("default"))
  }
}

/// The values that a schema allows: plain ones with names beside them, or pairs of value and title.
private struct Choices {
  let all: [ElicitationField.Choice]

  init?(_ schema: JSONValue) {
    if let values = schema["enum"]?.array?.compactMap(\.string), !values.isEmpty {
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
