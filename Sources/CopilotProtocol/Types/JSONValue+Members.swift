import JSONRPC

extension JSONValue {
  /// An object of the members that have a value: to the runtime an absent one and null are the same.
  static func members(_ members: KeyValuePairs<String, JSONValue?>...) -> JSONValue {
    var object = JSONObject()
    for (key, value) in members.joined() { object.set(key, value) }
    return .object(object)
  }

  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}

extension Optional where Wrapped == String {
  var json: JSONValue? { map(JSONValue.string) }
}
