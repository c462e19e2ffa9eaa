import JSONRPC
import Testing

@Suite struct JSONWriterTests {
  static let texts: [(JSONValue, String)] = [
    (.null, "null"), (true, "true"), (false, "false"), (0, "0"), (.integer(.min), "-9223372036854775808"),
    (.number(1), "1.0"), (.number(-0.0), "-0.0"), (.number(1e300), "1e+300"), (.number(.infinity), "1e999"),
    (.number(-.infinity), "-1e999"), (.number(.nan), "null"), (.unreadable, "null"), ("", #""""#),
    ("a\"b\\c\n\r\t\u{0}\u{1F}\u{7F}é🎉/", #""a\"b\\c\n\r\t\u0000\u001f"# + "\u{7F}é🎉/\""),
    ([], "[]"), ([:], "{}"), ([1, [2], "x"], #"[1,[2],"x"]"#), (["b": 1, "a": [:]], #"{"b":1,"a":{}}"#),
  ]

  @Test(arguments: texts)
  func `a value has one compact text`(value: JSONValue, text: String) {
    #expect(String(decoding: JSONWriter.bytes(of: value), as: UTF8.self) == text)
  }

  @Test func `the canonical text sorts members by the bytes of their keys at every level`() {
    let value: JSONValue = ["b": ["z": 1, "y": 2], "a": 1, "é": 2, "B": 3, "ab": 4]
    let text = String(decoding: JSONWriter.canonical(value), as: UTF8.self)
    #expect(text == #"{"B":3,"a":1,"ab":4,"b":{"y":2,"z":1},"é":2}"#)
  }

  @Test func `the canonical text keeps both of two members in their order`() throws {
    let value = try JSONReader.value(of: #"{"c":2,"a":0,"c":1}"#)
    #expect(String(decoding: JSONWriter.canonical(value), as: UTF8.self) == #"{"a":0,"c":2,"c":1}"#)
  }

  @Test func `the order of members does not change the canonical text and a change of text does`() throws {
    let command = try JSONReader.value(of: #"{"kind":"shell","fullCommandText":"ls"}"#)
    let reordered = try JSONReader.value(of: #"{"fullCommandText":"l\u0073","kind":"shell"}"#)
    let decomposed: JSONValue = ["fullCommandText": "cafe\u{301}"]
    let composed: JSONValue = ["fullCommandText": "caf\u{e9}"]
    #expect(JSONWriter.canonical(command) == JSONWriter.canonical(reordered))
    #expect(JSONWriter.canonical(decomposed) != JSONWriter.canonical(composed))
  }
}
