import CopilotProtocol
import Foundation
import JSONRPC
import TestSupport
import Testing

@testable import SessionModel

/// Whatever is typed, what would be sent satisfies the schema, as read by somebody else than the form.
@Suite struct FormPropertyTests {
  /// Enough to meet every kind of field with every kind of nonsense some hundred times.
  private static let draftCount = 5_000

  @Test func `the content of random drafts satisfies the schema`() throws {
    var random = SeededGenerator(seed: 11)
    var sent = 0
    for _ in 0..<Self.draftCount {
      let schema = RandomForm.schema(&random)
      let form = try #require(
        FormSample.read(["requestId": "e1", "message": "m", "requestedSchema": schema]))
      var draft = FormDraft(form.fields)
      for _ in 0..<Int.random(in: 0...12, using: &random) { RandomForm.edit(&draft, &random) }
      guard let content = try? draft.content() else { continue }
      sent += 1
      let faults = SchemaChecker(schema).faults(of: content)
      #expect(faults == [], "\(JSONText.indented(schema)) \(content)")
    }
    #expect(sent > Self.draftCount / 10)
  }
}

/// Schemas and edits without rhyme or reason.
private enum RandomForm {
  static func schema(_ random: inout SeededGenerator) -> JSONValue {
    let names = ["a", "b", "c", "d", "e"].prefix(Int.random(in: 1...5, using: &random))
    var properties = JSONObject()
    for name in names { properties.set(name, property(&random)) }
    let required = names.filter { _ in random.oneIn(3) }.map(JSONValue.string)
    return ["type": "object", "properties": .object(properties), "required": .array(required)]
  }

  private static func property(_ random: inout SeededGenerator) -> JSONValue {
    var members = JSONObject()
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      members.set("type", "string")
      members.set(
        "format", .string(["email", "uri", "date", "date-time", "other"].randomElement(using: &random) ?? ""))
    case 1:
      members.set("type", "string")
      if random.oneIn(2) { members.set("minLength", .integer(.random(in: 0...3, using: &random))) }
      if random.oneIn(2) { members.set("maxLength", .integer(.random(in: 2...6, using: &random))) }
      if random.oneIn(3) { members.set("default", "abc") }
    case 2:
      members.set("type", random.oneIn(2) ? "number" : "integer")
      if random.oneIn(2) { members.set("minimum", .integer(.random(in: -5...5, using: &random))) }
      if random.oneIn(2) { members.set("maximum", .integer(.random(in: 0...100, using: &random))) }
      if random.oneIn(4) { members.set("default", 7) }
    case 3:
      members.set("type", "boolean")
      if random.oneIn(3) { members.set("default", true) }
    case 4:
      members.set("type", "string")
      members.set("enum", ["x", "y", "z"])
      if random.oneIn(3) { members.set("default", random.oneIn(2) ? "y" : "none of them") }
    default:
      members.set("type", "array")
      members.set("items", ["type": "string", "enum": ["x", "y", "z"]])
      if random.oneIn(2) { members.set("minItems", .integer(.random(in: 0...2, using: &random))) }
      if random.oneIn(2) { members.set("maxItems", .integer(.random(in: 1...3, using: &random))) }
      if random.oneIn(3) { members.set("default", ["x", "z"]) }
    }
    return .object(members)
  }

  private static let texts = [
    "", "a", "abc", "abcdefgh", "7", "-3", "2.5", "1e2", "1e400", "0x10", "٣", "１", " 5 ", "05", "o@example.org",
    "o@", "https://example.org/", "not an address", "2026-11-23", "2026-02-30", "2026-11-23T09:30:00Z", "👩‍👩‍👧", "e\u{301}",
    "\u{202E}", "\n", "99999999999999999999", "0.1234567890123456789", "true", "null", "\"x\"",
  ]

  static func edit(_ draft: inout FormDraft, _ random: inout SeededGenerator) {
    guard let index = draft.entries.indices.randomElement(using: &random) else { return }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: draft.clear(at: index)
    case 1: draft.toggle(at: index)
    case 2...4: draft.pick(Int.random(in: 0...3, using: &random), at: index)
    default: draft.write(texts.randomElement(using: &random) ?? "", at: index)
    }
  }
}

/// A small reader of JSON schema that shares nothing with the form: it looks at the schema's own JSON and at the answer.
private struct SchemaChecker {
  let schema: JSONValue

  init(_ schema: JSONValue) { self.schema = schema }

  func faults(of content: [String: JSONValue]) -> [String] {
    let properties = schema["properties"]
    let missing = (schema["required"]?.array ?? []).compactMap(\.string).filter { content[$0] == nil }
    return missing.map { "\($0) is missing" }
      + content.flatMap { name, value in
        properties?[name].map { faults(of: value, in: $0).map { "\(name): \($0)" } } ?? ["\(name) is no property"]
      }
  }

  private func faults(of value: JSONValue, in property: JSONValue) -> [String] {
    switch property["type"]?.string {
    case "boolean": value.bool == nil ? ["no boolean"] : []
    case "integer": wholeFaults(value, property)
    case "number": value.double.map { rangeFaults($0, property) } ?? ["no number"]
    case "array": listFaults(value, property)
    default: textFaults(value, property)
    }
  }

  private func wholeFaults(_ value: JSONValue, _ property: JSONValue) -> [String] {
    guard case .integer(let number) = value else { return ["no whole number"] }
    return rangeFaults(Double(number), property)
  }

  private func rangeFaults(_ number: Double, _ property: JSONValue) -> [String] {
    var faults = number.isFinite ? [] : ["not finite"]
    if let minimum = property["minimum"]?.double, number < minimum { faults.append("below \(minimum)") }
    if let maximum = property["maximum"]?.double, number > maximum { faults.append("above \(maximum)") }
    return faults
  }

  private func listFaults(_ value: JSONValue, _ property: JSONValue) -> [String] {
    guard let elements = value.array else { return ["no list"] }
    let allowed = property["items"]?["enum"]?.array ?? []
    var faults = elements.filter { !allowed.contains($0) }.map { "\($0) is not offered" }
    if Set(elements).count != elements.count { faults.append("twice the same") }
    if let least = property["minItems"]?.integer, elements.count < least { faults.append("too few") }
    if let most = property["maxItems"]?.integer, elements.count > most { faults.append("too many") }
    return faults
  }

  private func textFaults(_ value: JSONValue, _ property: JSONValue) -> [String] {
    guard let text = value.string else { return ["no text"] }
    if let allowed = property["enum"]?.array { return allowed.contains(value) ? [] : ["not offered"] }
    var faults: [String] = []
    let length = text.utf16.count - text.utf16.filter { UTF16.isTrailSurrogate($0) }.count
    if let least = property["minLength"]?.integer, length < least { faults.append("too short") }
    if let most = property["maxLength"]?.integer, length > most { faults.append("too long") }
    if let pattern = property["format"]?.string.flatMap({ Self.patterns[$0] }),
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("not of its format")
    }
    return faults
  }

  private static let patterns = [
    "email": #"\A[^@\s]+@[^@\s.]+(\.[^@\s.]+)*\z"#,
    "uri": #"\A[A-Za-z][A-Za-z0-9+.-]*:[!-~]+\z"#,
    "date": #"\A\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\z"#,
    "date-time": #"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\z"#,
  ]
}
