import JSONRPC
import Testing

@testable import SessionModel

/// Each kind of field with what it takes and what it does not.
@Suite struct FormFieldTests {
  struct Typed: Sendable {
    let schema: JSONValue
    let text: String
    /// What is sent, or why nothing is.
    let outcome: Result<JSONValue, FormFault>

    init(_ schema: JSONValue, _ text: String, _ value: JSONValue) {
      (self.schema, self.text, outcome) = (schema, text, .success(value))
    }

    init(_ schema: JSONValue, _ text: String, _ fault: FormFault) {
      (self.schema, self.text, outcome) = (schema, text, .failure(fault))
    }
  }

  private static let text: JSONValue = ["type": "string"]
  private static let short: JSONValue = ["type": "string", "minLength": 2, "maxLength": 3]
  private static let email: JSONValue = ["type": "string", "format": "email"]
  private static let uri: JSONValue = ["type": "string", "format": "uri"]
  private static let date: JSONValue = ["type": "string", "format": "date"]
  private static let time: JSONValue = ["type": "string", "format": "date-time"]
  private static let whole: JSONValue = ["type": "integer", "minimum": 1, "maximum": 10]
  private static let number: JSONValue = ["type": "number", "minimum": -0.5, "maximum": 1000]
  private static let anyNumber: JSONValue = ["type": "number"]
  private static let anyWhole: JSONValue = ["type": "integer"]

  private static let texts: [Typed] = [
    Typed(text, "a\u{202E}b", "a\u{202E}b"), Typed(short, "ab", "ab"), Typed(short, "a", .unfit),
    Typed(short, "abcd", .unfit), Typed(short, "👩‍👩‍👧", .unfit), Typed(short, "🇩🇪", "🇩🇪"),
    Typed(short, "e\u{301}", "e\u{301}"), Typed(["type": "string", "format": "ipv4"], "anything", "anything"),
    Typed(email, "octo@example.org", "octo@example.org"), Typed(email, "o@localhost", "o@localhost"),
    Typed(email, "octo", .unfit), Typed(email, "@example.org", .unfit), Typed(email, "a@b@c", .unfit),
    Typed(email, "a@", .unfit), Typed(email, "a@b..c", .unfit), Typed(email, "a b@c", .unfit),
    Typed(email, "a\u{200B}@c", .unfit), Typed(uri, "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
    Typed(uri, "mailto:o@example.org", "mailto:o@example.org"), Typed(uri, "example.org", .unfit),
    Typed(uri, "https:", .unfit), Typed(uri, ":x", .unfit), Typed(uri, "1a:b", .unfit), Typed(uri, "a:b c", .unfit),
    Typed(uri, "a:%4", .unfit), Typed(uri, "a:%4G", .unfit), Typed(uri, "a:%4f", "a:%4f"),
    Typed(uri, "https://ex\u{E4}mple.org", .unfit), Typed(date, "2024-02-29", "2024-02-29"),
    Typed(date, "2023-02-29", .unfit), Typed(date, "2023-13-01", .unfit), Typed(date, "23-01-01", .unfit),
    Typed(date, "2023-1-1", .unfit), Typed(date, "２０２３-01-01", .unfit), Typed(date, "2023-01-01T00:00:00Z", .unfit),
    Typed(time, "2026-11-23T09:30:00Z", "2026-11-23T09:30:00Z"),
    Typed(time, "2026-11-23T09:30:00.25+01:00", "2026-11-23T09:30:00.25+01:00"), Typed(time, "2026-11-23", .unfit),
    Typed(time, "2026-11-23T09:30:00", .unfit), Typed(time, "2026-11-23t09:30:00z", .unfit),
    Typed(time, "2026-11-23T09:30:60Z", .unfit), Typed(time, "2026-11-23T24:00:00Z", .unfit),
  ]

  private static let numbers: [Typed] = [
    Typed(whole, "1", 1), Typed(whole, "10", 10), Typed(whole, " 7 ", 7), Typed(whole, "0", .unfit),
    Typed(whole, "11", .unfit), Typed(whole, "5.0", .unfit), Typed(whole, "1e0", .unfit), Typed(whole, "0x10", .unfit),
    Typed(whole, "٣", .unfit), Typed(whole, "１", .unfit), Typed(whole, "+5", .unfit), Typed(whole, "05", .unfit),
    Typed(whole, "1_0", .unfit), Typed(whole, "1 0", .unfit), Typed(whole, "\u{A0}5", .unfit),
    Typed(whole, "five", .unfit), Typed(whole, "\"5\"", .unfit), Typed(whole, "[5]", .unfit),
    Typed(whole, "5,0", .unfit), Typed(anyWhole, "9007199254740993", 9_007_199_254_740_993),
    Typed(anyWhole, "-9223372036854775808", .integer(.min)), Typed(anyWhole, "9223372036854775808", .inexact),
    Typed(anyWhole, "-0", .unfit), Typed(number, "2.5", 2.5), Typed(number, "1e3", 1000.0), Typed(number, "7", 7),
    Typed(number, "-0.5", -0.5), Typed(number, "-0.51", .unfit), Typed(number, "1000.01", .unfit),
    Typed(number, "1e400", .unfit), Typed(number, "NaN", .unfit), Typed(number, "inf", .unfit),
    Typed(number, ".5", .unfit), Typed(number, "5.", .unfit), Typed(number, "0x1p3", .unfit),
    Typed(anyNumber, "0.1", 0.1), Typed(anyNumber, "0.10", 0.1), Typed(anyNumber, "0.12345678901234567890", .inexact),
    Typed(anyNumber, "12345678901234567890", .inexact), Typed(anyNumber, "1e-400", .inexact),
    Typed(anyNumber, "1e99999999999999999999", .unfit), Typed(anyNumber, "0e9", 0.0),
    Typed(anyNumber, "12e-1", 1.2), Typed(anyNumber, "-0.0", -0.0),
  ]

  @Test(arguments: texts + numbers) func `what was typed is sent as it stands, or not at all`(typed: Typed) {
    var draft = FormSample.draft(typed.schema)
    draft.write(typed.text, at: 0)
    #expect(draft.outcome == typed.outcome, "\(typed.text)")
  }

  @Test(arguments: [text, email, whole, number] as [JSONValue])
  func `an empty field is left out, and missing only where it is required`(schema: JSONValue) throws {
    #expect(try FormSample.draft(schema).content() == [:])
    #expect(FormSample.draft(schema, isRequired: true).refusal == FormRefusal(index: 0, fault: .missing))
  }

  @Test func `yes and no begin as neither, and only an optional one can become neither again`() throws {
    var optional = FormSample.draft(["type": "boolean"])
    var required = FormSample.draft(["type": "boolean"], isRequired: true)
    #expect(try optional.content() == [:])
    #expect(required.refusal == FormRefusal(index: 0, fault: .missing))
    var seen: [[JSONValue?]] = []
    for _ in 0..<3 {
      optional.toggle(at: 0)
      required.toggle(at: 0)
      seen.append([try optional.content()["f"], try required.content()["f"]])
    }
    #expect(seen == [[true, true], [false, false], [nil, true]])
  }

  @Test func `of one choice the value is sent and not its name`() throws {
    var draft = FormSample.draft(["type": "string", "enum": ["p", "m"], "enumNames": ["Patch", "Minor"]])
    #expect(try draft.content() == [:])
    draft.pick(1, at: 0)
    #expect(try draft.content() == ["f": "m"])
    draft.pick(7, at: 0)
    #expect(try draft.content() == ["f": "m"])
    draft.clear(at: 0)
    #expect(try draft.content() == [:])
  }

  @Test func `several choices are sent in their order, as many as may be`() throws {
    var draft = FormSample.draft([
      "type": "array", "items": ["type": "string", "enum": ["a", "b", "c"]], "minItems": 2, "maxItems": 2,
    ])
    #expect(try draft.content() == [:])
    draft.pick(2, at: 0)
    #expect(draft.refusal == FormRefusal(index: 0, fault: .unfit))
    draft.pick(0, at: 0)
    #expect(try draft.content() == ["f": ["a", "c"]])
    draft.pick(1, at: 0)
    #expect(draft.refusal == FormRefusal(index: 0, fault: .unfit))
    draft.pick(2, at: 0)
    #expect(try draft.content() == ["f": ["a", "b"]])
  }

  @Test(
    arguments: [
      (["type": "string", "default": "x"], "x"), (["type": "integer", "default": 3], 3),
      (["type": "number", "default": 2.5], 2.5), (["type": "boolean", "default": false], false),
      (["type": "string", "enum": ["a", "b"], "default": "b"], "b"),
      (["type": "array", "items": ["enum": ["a", "b"]], "default": ["b"]], ["b"]),
    ] as [(JSONValue, JSONValue)])
  func `a default is there from the beginning, and known as one until it is changed`(
    schema: JSONValue, value: JSONValue
  ) throws {
    var draft = FormSample.draft(schema)
    #expect(draft.entries[0].isDefault)
    #expect(try draft.content() == ["f": value])
    draft.clear(at: 0)
    #expect(!draft.entries[0].isDefault)
    #expect(try draft.content() == [:])
  }

  @Test func `a default that the field does not offer is none`() throws {
    let draft = FormSample.draft(["type": "string", "enum": ["a"], "default": "z"])
    #expect(!draft.entries[0].isDefault)
    #expect(try draft.content() == [:])
  }

  @Test func `a default that breaks the rules of its own field is refused like any other value`() {
    let draft = FormSample.draft(["type": "integer", "maximum": 5, "default": 9])
    #expect(draft.refusal == FormRefusal(index: 0, fault: .unfit))
  }

  @Test(
    arguments: [
      (whole, "a whole number from 1 to 10"), (anyWhole, "a whole number"), (number, "a number from -0.5 to 1000"),
      (["type": "number", "minimum": 3], "a number of at least 3"), (text, "a text"),
      (short, "a text of 2 to 3 characters"), (email, "an e-mail address"),
      (["type": "string", "minLength": 1], "a text of at least 1 character"), (["type": "boolean"], "yes or no"),
      (["type": "string", "format": "ipv4"], "a text (format ipv4, not checked here)"),
      (["type": "array", "items": ["enum": ["a", "b"]], "minItems": 1], "at least 1 of the choices"),
    ] as [(JSONValue, String)])
  func `a field says what it takes`(schema: JSONValue, wanted: String) {
    #expect(FormSample.draft(schema).entries[0].field.wanted == wanted)
  }
}

extension FormDraft {
  fileprivate var outcome: Result<JSONValue, FormFault> {
    do throws(FormRefusal) { return .success(try content()["f"] ?? .null) } catch { return .failure(error.fault) }
  }
}
