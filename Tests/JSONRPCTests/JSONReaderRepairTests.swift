import JSONRPC
import Testing

/// What is kept of a text that cannot be represented, or breaks off.
@Suite struct JSONReaderRepairTests {
  @Test(arguments: [
    (#"["x\ud800y"]"#, "x\u{FFFD}y", 3), (#"["\udc00"]"#, "\u{FFFD}", 2), (#"["\ud83c\u0041"]"#, "\u{FFFD}A", 2),
    (#"["\ud83c\ud83c\udf89"]"#, "\u{FFFD}🎉", 2), (#"["\ud83c"]"#, "\u{FFFD}", 2), (#"["\ud83cab"]"#, "\u{FFFD}ab", 2),
    (#"["\ud83c\n"]"#, "\u{FFFD}\n", 2),
  ])
  func `a lone surrogate is replaced`(text: String, repaired: String, offset: Int) {
    #expect(
      JSONReader.read(text)
        == .whole(
          [.string(repaired)], repairs: [.loneSurrogate(offset: offset)]))
  }

  static let notUTF8: [([UInt8], String)] = [
    ([0xE9], "\u{FFFD}"), ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ([0xF0, 0x9F, 0x8E], "\u{FFFD}"), ([0xFF, 0x41, 0xFE], "\u{FFFD}A\u{FFFD}"),
    ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
  ]

  @Test(arguments: notUTF8)
  func `bytes that are not UTF-8 are replaced`(bytes: [UInt8], repaired: String) {
    for (before, after) in [("", ""), ("abc", "de"), ("twelve bytes", "and as many more"), ("\\n", "\\t")] {
      let text = Array("[\"\(before)".utf8) + bytes + Array("\(after)\"]".utf8)
      let unescaped = (before + repaired + after).replacing("\\n", with: "\n").replacing("\\t", with: "\t")
      #expect(JSONReader.read(text) == .whole([.string(unescaped)], repairs: [.encoding(offset: 2)]))
    }
  }

  @Test func `faults of one kind are reported once`() {
    let text = #"["\ud800", "\ud800", {"a":1,"a":2}, {"b":1,"b":2}]"#
    #expect(JSONReader.read(text).repairCodes == ["json.loneSurrogate", "json.duplicateKey"])
  }

  @Test(arguments: [
    #"{"a":1,"a":2}"#, #"{"a":1,"b":2,"\u0061":3}"#, #"[{"x":{"y":1,"y":1}}]"#, #"{"":1,"":2}"#,
    #"{"a":{"a":1},"a":2}"#,
    #"{"0":0,"1":0,"2":0,"3":0,"4":0,"5":0,"6":0,"7":0,"8":0,"9":0,"a":0,"b":0,"c":0,"d":0,"e":0,"f":0,"g":0,"9":0}"#,
  ])
  func `a key that stands twice is reported and both members are kept`(text: String) {
    #expect(JSONReader.read(text).repairCodes == ["json.duplicateKey"])
  }

  @Test(arguments: [
    #"{"a":{"a":{"a":1}}}"#, #"[{"a":1},{"a":2}]"#, #"{"a":1,"A":2,"aa":3}"#, #"{"é":1,"e\u0301":2}"#,
    #"{"a":1,"b":{"c":1,"d":2},"c":3,"d":4}"#,
  ])
  func `keys that differ in their bytes or their object are not the same`(text: String) {
    #expect(JSONReader.read(text).repairCodes == [])
  }

  @Test func `the last of two members counts`() throws {
    let value = try JSONReader.value(of: #"{"c":"ls","c":"rm -rf ~"}"#)
    #expect(value["c"] == "rm -rf ~")
    #expect(value.object?.members.map(\.value) == ["ls", "rm -rf ~"])
    #expect(value.object?.duplicateKeys == ["c"])
  }

  @Test func `512 levels are read and the 513th is left off`() {
    let nested = { (depth: Int) in
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    var expected: JSONValue = []
    for _ in 1..<512 { expected = [expected] }
    #expect(JSONReader.read(nested(512)) == .whole(expected, repairs: []))

    var cut: JSONValue = [.unreadable]
    for _ in 1..<512 { cut = [cut] }
    #expect(JSONReader.read(nested(513)) == .whole(cut, repairs: [.tooDeep(limit: 512)]))
    #expect(JSONReader.read(nested(1_000_000)) == .whole(cut, repairs: [.tooDeep(limit: 512)]))
  }

  @Test func `what stands beside a part that is too deep is read`() {
    var limits = JSONLimits.standard
    limits.depth = 2
    let text = #"{"a":{"b":[1,"]\"",{"c":[]}],"d":2},"e":3}"#
    #expect(
      JSONReader.read(Array(text.utf8), limits: limits)
        == .whole(
          ["a": ["b": .unreadable, "d": 2], "e": 3], repairs: [.tooDeep(limit: 2)]))
  }

  @Test func `a deep text that does not end is too deep`() {
    let text = [UInt8](repeating: UInt8(ascii: "["), count: 20_000)
    #expect(JSONReader.read(text).fault == .tooDeep(limit: 512))
  }

  @Test func `one value over the limit is refused, commas in strings and deep parts included`() {
    var limits = JSONLimits.standard
    limits.values = 4
    limits.depth = 2
    let cases: [(String, JSONReading)] = [
      (#"[1,2,",,,,,"]"#, .whole([1, 2, ",,,,,"], repairs: [])),
      ("[1,2,[3]]", .broken(.tooManyValues(limit: 4), before: [1, 2, .unreadable])),
      ("[[[1,1,1,1]]]", .broken(.tooManyValues(limit: 4), before: [.unreadable])),
    ]
    for (text, reading) in cases { #expect(JSONReader.read(Array(text.utf8), limits: limits) == reading) }
  }

  static let torn: [(String, JSONValue?)] = [
    (#"{"a":1,"b":{"c":2,"d":NaN},"e":3}"#, ["a": 1, "b": .unreadable]),
    (#"{"a":[1,{"b":[2,{"c":"#, ["a": [1, ["b": [2, .unreadable]]]]),
    (#"{"a":{"b":1}"#, nil), (#"{"a":{"b":1}} x"#, nil), (#"{"a":{"b" 1}}"#, ["a": .unreadable]), ("[1,2,x]", nil),
    (#"{"k":{"a":{"a":1,"b" 2}}}"#, ["k": ["a": .unreadable]]),
    (#"{"k":{"a":1,"b":2},"m":{"a":1,"b"#, ["k": ["a": 1, "b": 2], "m": .unreadable]),
  ]

  @Test(arguments: torn)
  func `a text that breaks off keeps what was complete around the broken part`(text: String, kept: JSONValue?) {
    guard case .broken(.syntax, let before) = JSONReader.read(text) else {
      Issue.record("\(text) was accepted")
      return
    }
    #expect(before == kept)
  }
}
