import JSONRPC
import Testing

@testable import CopilotProtocol

@Suite struct ElicitationFieldTests {
  @Test(arguments: [
    (
      #"{"type":"string","format":"email","minLength":3,"maxLength":80,"default":"a@b.c"}"#,
      ElicitationField.Kind.text(format: "email", minLength: 3, maxLength: 80, default: "a@b.c")
    ),
    (
      #"{"type":"number","minimum":0.5,"maximum":2,"default":1}"#,
      .number(minimum: 0.5, maximum: 2, default: 1)
    ),
    (#"{"type":"integer","minimum":1.0,"maximum":9}"#, .integer(minimum: 1, maximum: 9, default: nil)),
    (#"{"type":"boolean","default":false}"#, .boolean(default: false)),
    (
      #"{"type":"string","enum":["r","g"],"enumNames":["Red"],"default":"g"}"#,
      .choice([.init(value: "r", title: "Red"), .init(value: "g", title: "g")], default: "g")
    ),
    (
      #"{"type":"string","oneOf":[{"const":"r","title":"Red"},{"const":"g"}]}"#,
      .choice([.init(value: "r", title: "Red"), .init(value: "g", title: "g")], default: nil)
    ),
    (
      #"{"type":"array","items":{"type":"string","enum":["a","b"]},"minItems":1,"maxItems":2,"default":["a"]}"#,
      .choices(
        [.init(value: "a", title: "a"), .init(value: "b", title: "b")], minItems: 1, maxItems: 2, default: ["a"])
    ),
    (
      #"{"type":"array","items":{"anyOf":[{"const":"a","title":"A"}]}}"#,
      .choices([.init(value: "a", title: "A")], minItems: nil, maxItems: nil, default: [])
    ),
    (#"{"type":"object"}"#, .unsupported(["type": "object"])),
    (#"{"type":"array","items":{"type":"string"}}"#, .unsupported(["type": "array", "items": ["type": "string"]])),
    (#"7"#, .unsupported(7)),
  ])
  func `every form of a schema becomes its field`(schema: String, kind: ElicitationField.Kind) throws {
    #expect(
      try form(#"{"type":"object","properties":{"f":\#(schema)}}"#)
        == [ElicitationField(name: "f", title: nil, description: nil, isRequired: false, kind: kind)])
  }

  @Test func `fields stand in the order of the schema with their words`() throws {
    let fields = try form(
      #"""
      {"type":"object","required":["b","ghost"],"properties":{
      "b":{"type":"boolean","title":"Really?","description":"It is final."},"a":{"type":"string"}}}
      """#)
    #expect(
      fields == [
        ElicitationField(
          name: "b", title: "Really?", description: "It is final.", isRequired: true, kind: .boolean(default: nil)),
        ElicitationField(
          name: "a", title: nil, description: nil, isRequired: false,
          kind: .text(format: nil, minLength: nil, maxLength: nil, default: nil)),
      ])
  }

  @Test func `without a schema there are no fields`() {
    #expect(ElicitationRequested(requestID: "f1", message: "m").fields == [])
  }

  private func form(_ schema: String) throws -> [ElicitationField] {
    ElicitationRequested(requestID: "f1", message: "m", requestedSchema: try JSONReader.value(of: schema)).fields
  }
}
