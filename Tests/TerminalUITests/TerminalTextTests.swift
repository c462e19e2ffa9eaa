@testable import TerminalUI
import Testing

/// What a command wrote for a terminal, as it would stand there in the end.
@Suite struct TerminalTextTests {
  @Test(
    arguments: [
      ("", []), ("\n", [""]), ("one\ntwo", ["one", "two"]), ("one\r\ntwo\r\n", ["one", "two"]),
      ("10%\r50%\r100%", ["100%"]), ("long line\rshort", ["shortline"]), ("gone\r\u{1B}[Kdone", ["done"]),
      ("gone\u{1B}[2K\rdone", ["done"]), ("abc\u{8}\u{8}X", ["aXc"]), ("\u{8}a", ["a"]), ("a\tb\rX", ["X       b"]),
      ("a\tb", ["a\tb"]), ("\u{1B}[31mred\u{1B}[0m", ["red"]), ("\u{1B}]0;title\u{7}x", ["x"]),
      ("\u{1B}]8;;https://example.org\u{1B}\\link\u{1B}]8;;\u{1B}\\", ["link"]), ("\u{1B}(Bx", ["x"]),
      ("\u{1B}7x", ["x"]),
      ("\u{1B}P1;2q#0~\u{1B}\\x", ["x"]), ("x\u{1B}]never ends", ["x"]), ("x\u{1B}[12", ["x"]), ("x\u{1B}", ["x"]),
      ("\u{9B}31mred", ["red"]), ("\u{7}ding", ["ding"]), ("中文\rx", ["x 文"]), ("中文\rxy", ["xy文"]),
      ("e\u{301}x\ry", ["yx"]), ("é ok\n", ["é ok"]),
    ] as [(String, [String])]) func `returns go back, and sequences go`(text: String, lines: [String])
  {
    #expect(TerminalText(text).lines == lines)
  }

  @Test func `a line of tabs is not much longer than its text`() {
    let tabs = String(repeating: "\t", count: 60_000)
    #expect(TerminalText(tabs + "x\ry").lines.map(\.utf8.count) == [4_096 + 60_000 - 512 + 1])
    #expect(TerminalText("a\tb\r" + String(repeating: "x", count: 5_000)).lines[0].utf8.count == 5_000)
  }

  @Test func `what is left out is counted`() {
    #expect(TerminalText("\u{1B}[1m\u{1B}[31mred\u{1B}[0m\u{7}\n\u{1B}]0;x\u{7}").sequenceCount == 5)
    #expect(TerminalText("plain\r\ntext").sequenceCount == 0)
  }

  @Test(arguments: [
    ("10%\r50%\nplain", 1), ("same\rsame", 1), ("gone\u{1B}[2K", 1), ("a\r\nb", 0), ("\u{1B}[31mred", 0),
    ("a\r\u{1B}[K", 1),
  ]) func `lines that were written over are counted`(text: String, count: Int) {
    #expect(TerminalText(text).overwrittenCount == count)
  }

  @Test func `no text cut anywhere leaves a sequence in it`() {
    let text = "a\u{1B}[31mb\u{1B}]8;;u\u{1B}\\c\r中\u{8}\u{1B}P x\u{1B}\\\u{9B}1md\u{9D}t\u{9C}e"
    let scalars = Array(text.unicodeScalars)
    for length in 0...scalars.count {
      var cut = String.UnicodeScalarView()
      cut.append(contentsOf: scalars.prefix(length))
      let lines = TerminalText(String(cut)).lines.joined()
      #expect(lines.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }, "\(length)")
    }
  }
}
