import JSONRPC
import Testing

@Suite struct JSONReaderTests {
  static let scalars: [(String, JSONValue)] = [
    ("null", .null), (" \t\r\n true ", .bool(true)), ("false", .bool(false)),
    ("0", .integer(0)), ("-1", .integer(-1)), ("9223372036854775807", .integer(.max)),
    ("-9223372036854775808", .integer(.min)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
    ("99999999999999999999", .number(1e20)), ("-0", .number(-0.0)), ("1.0", .number(1)), ("1e0", .number(1)),
    ("-1.5E+2", .number(-150)), ("0.1", .number(0.1)), ("1e-7", .number(1e-7)), ("1e400", .number(.infinity)),
    ("-1e400", .number(-.infinity)), ("1e-400", .number(0)), ("5e-324", .number(.leastNonzeroMagnitude)),
    ("123456789012345678901234567890e-10", .number(12345678901234567890.123456789)),
    ("2.2250738585072014e-308", .number(2.2250738585072014e-308)),
    ("9007199254740993", .integer(9_007_199_254_740_993)),
    ("9007199254740993.0", .number(9_007_199_254_740_992)), ("1e99999999999999999999", .number(.infinity)),
    ("0e99999999999999999999", .number(0)), ("1e-9223372036854775808", .number(0)), ("15e-0", .number(15)),
    ("1e0000000000000000000000002", .number(100)), ("0.00000000000000000000000012e26", .number(12)),
    ("1e-99999999999999999999", .number(0)),
  ]

  static let strings: [(String, JSONValue)] = [
    (#""""#, .string("")), (#""a b""#, .string("a b")), (#""é中🎉""#, .string("é中🎉")),
    (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
    (#""\u00e9\u4E2d\ud83c\udf89\u0000""#, .string("é中🎉\u{0}")), (#""ls\u0000; rm""#, .string("ls\u{0}; rm")),
    ("\"12345678\u{7F}12345678\"", .string("12345678\u{7F}12345678")),
    (#""twelve bytes\nand é more""#, .string("twelve bytes\nand é more")),
  ]

  static let containers: [(String, JSONValue)] = [
    ("[]", []), ("{}", [:]), ("[ ]", []), ("{ }", [:]), ("[1, [2, []], {}]", [1, [2, []], [:]]),
    (#" { "b" : 1 , "a" : { "c" : [ null ] } } "#, ["b": 1, "a": ["c": [.null]]]),
  ]

  @Test(arguments: scalars + strings + containers)
  func `a text says its value`(text: String, value: JSONValue) {
    #expect(JSONReader.read(text) == .whole(value, repairs: []))
  }

  @Test func `members keep their order`() throws {
    let value = try JSONReader.value(of: #"{"z": 1, "a": 2, "m": 3}"#)
    #expect(value.object?.members.map(\.key) == ["z", "a", "m"])
  }

  @Test func `the sign of a zero is kept`() throws {
    #expect(try JSONReader.value(of: "-0").double?.sign == .minus)
    #expect(try JSONReader.value(of: "-0.0").double?.sign == .minus)
  }

  @Test(arguments: [
    "nul", "nulll", "True", "NaN", "Infinity", "-", "+1", "01", "-01", "1.", ".5", "1e", "1e+", "1.e5", "0x10", "1_000",
    "--1", "\"", "\"a", "'a'", #""\x41""#, #""\u12""#, #""\u12g4""#, #""\"#, #""\u"#, "\"a\nb\"", "\"\u{1B}\"",
    "\"1234567\u{0}\"", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1}", "{", "}", "{1:2}", "{\"a\"}",
    "{\"a\":}", "{\"a\":1,}", "{\"a\":1", "{\"a\":1]", "{\"a\" 1}", "{,}", "{a:1}", "1 2", "{}x", "[]]", "// c\n1",
    "/**/1", "\u{FEFF}1", "\u{A0}1", "\u{0}1", "1\u{0}", "\u{C}1",
  ])
  func `a text that is not strictly JSON is refused`(text: String) {
    #expect(JSONReader.read(text).fault?.code == "json.syntax")
  }

  @Test(arguments: ["", " \n"])
  func `a text without a value is empty`(text: String) {
    #expect(JSONReader.read(text) == .broken(.empty, before: nil))
  }

  @Test func `UTF-16 is refused`() {
    let text = "{}".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(
      JSONReader.read(text)
        == .broken(
          .syntax(expected: "a key", offset: 1, found: ByteExcerpt([0, 0x7D, 0])), before: nil))
  }

  @Test func `a fault names the place and shows what stands there`() {
    #expect(throws: WireFault.syntax(expected: "a value", offset: 5, found: ByteExcerpt("NaN}".utf8))) {
      try JSONReader.value(of: #"{"n":NaN}"#)
    }
  }

  @Test func `every prefix of a document is refused`() {
    let text = Array(#"{"a":[1,-2.5e3,"x\u00e9\n",true,false,null,{"b":{}}],"c":"中"}"#.utf8)
    for length in 0..<text.count {
      #expect(JSONReader.read(text[..<length]).fault != nil, "\(length) bytes were accepted")
    }
    #expect(JSONReader.read(text).repairCodes == [])
  }
}
