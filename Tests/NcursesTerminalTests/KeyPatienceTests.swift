import TerminalPrimitives
import Testing

@testable import NcursesTerminal

@Suite struct KeyPatienceTests {
  @Test func `a lone ESC is Escape once nothing followed for 25 ms`() {
    var parser = KeyParser()
    #expect(parser.parse([0x1B]) == [])
    #expect(parser.patience == .milliseconds(25))
    #expect(parser.endOfPatience() == [.press(.escape)])
    #expect(parser.patience == nil)
  }

  @Test func `ESC twice is Escape twice`() {
    var parser = KeyParser()
    #expect(parser.parse([0x1B, 0x1B]) == [])
    #expect(parser.endOfPatience() == [.press(.escape), .press(.escape)])
  }

  /// The bytes so far, and what they are worth when nothing follows.
  static let unfinished: [(String, [TerminalInput])] = [
    ("\u{1b}[", [.typed("[", .alt)]),
    ("\u{1b}O", [.typed("O", .alt)]),
    ("\u{1b}]", [.typed("]", .alt)]),
    ("\u{1b}P", [.typed("P", .alt)]),
    ("\u{1b}\u{1b}[", [.press(.escape), .typed("[", .alt)]),
    ("\u{1b}]\u{1b}", [.typed("]", .alt), .press(.escape)]),
    ("\u{1b}[1;", [.unknown("\u{1b}[1;")]),
    ("\u{1b}[M !", [.unknown("\u{1b}[M !")]),
    ("\u{1b}]0;title", [.unknown("\u{1b}]0;title")]),
    ("\u{1b}]0;title\u{1b}", [.unknown("\u{1b}]0;title\u{1b}")]),
  ]

  @Test(arguments: unfinished)
  func `an unfinished sequence is taken as it stands`(text: String, inputs: [TerminalInput]) {
    var parser = KeyParser()
    #expect(parser.parse(Array(text.utf8)) == [])
    #expect(parser.patience == .milliseconds(500))
    #expect(parser.endOfPatience() == inputs)
    #expect(parser.parse([0x61]) == [.typed("a")])
  }

  @Test(arguments: 3..<11) func `an answer that a slow line has torn apart is none the less no key`(split: Int) {
    let answer = Array("\u{1b}[?2026;2$y".utf8)
    var parser = KeyParser()
    #expect(parser.parse(Array(answer[..<split])) == [])
    #expect(parser.patience == .seconds(5))
    #expect(parser.parse(Array(answer[split...])) == [.synchronizedOutput(.confirmed)])
  }

  @Test func `the rest of an answer whose ESC came too early is no text`() {
    var parser = KeyParser()
    #expect(parser.parse([0x1B]) == [])
    #expect(parser.endOfPatience() == [.press(.escape)])
    #expect(parser.parse(Array("[?2026;2$yx".utf8)) == [.synchronizedOutput(.confirmed), .typed("x")])
    #expect(parser.parse(Array("[?2026;".utf8)) == "[?2026;".unicodeScalars.map { .typed($0) })
  }

  @Test func `half a scalar is not text`() {
    var parser = KeyParser()
    #expect(parser.parse([0xE2, 0x82]) == [])
    #expect(parser.patience == .milliseconds(500))
    #expect(parser.endOfPatience() == [.unrecognised([0xE2, 0x82])])
  }

  @Test func `a paste whose end is lost is handed over after five quiet seconds`() {
    var parser = KeyParser()
    #expect(parser.parse(Array("\u{1b}[200~y\rrm -rf\u{1b}[20".utf8)) == [])
    #expect(parser.patience == .seconds(5))
    #expect(parser.endOfPatience() == [.paste("y\nrm -rf\u{1b}[20")])
    #expect(parser.parse(Array("k".utf8)) == [.typed("k")])
  }

  @Test func `a string that never ends is cut, and what follows are keys again`() {
    var parser = KeyParser()
    let text = "\u{1b}]" + String(repeating: "x", count: 65_534)
    #expect(parser.parse(Array((text + "y").utf8)) == [.unknown(text), .typed("y")])
  }
}
