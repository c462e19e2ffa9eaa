import TerminalPrimitives
import Testing

@testable import NcursesTerminal

@Suite struct PasteTests {
  private static let begin = Array("\u{1b}[200~".utf8)
  private static let end = Array("\u{1b}[201~".utf8)

  @Test func `a paste beyond the limit comes in parts that cut no scalar, no line break and no end marker`() {
    let text = "aé\r\n漢🫨\r\u{1b}[20z"
    let bytes = Array(text.utf8)
    for limit in 1...bytes.count {
      var parser = KeyParser(longestPaste: limit)
      var inputs: [TerminalInput] = []
      for byte in PasteTests.begin + bytes + PasteTests.end { inputs += parser.parse([byte]) }
      #expect(joined(inputs) == "aé\n漢🫨\n\u{1b}[20z", "a limit of \(limit) bytes")
      #expect(parser.patience == nil)
    }
  }

  @Test func `the rest of a paste beyond the limit is a paste, too`() {
    var parser = KeyParser(longestPaste: 4)
    #expect(parser.parse(PasteTests.begin + Array("aaaa".utf8)) == [.paste("aaaa")])
    #expect(parser.parse(Array("yn".utf8) + PasteTests.end) == [.paste("yn")])
  }

  @Test func `a paste of 16 MB is one paste, in time linear in its length`() {
    #if DEBUG
      let size = 1 << 20
    #else
      let size = 16 << 20
    #endif
    let line = Array("The quick brown fox: é漢\r\n".utf8)
    let text = Array((0..<size / line.count).map { _ in line }.joined())
    let bytes = PasteTests.begin + text + PasteTests.end
    var parser = KeyParser()
    var inputs: [TerminalInput] = []
    let duration = ContinuousClock().measure {
      for start in stride(from: 0, to: bytes.count, by: 4096) {
        inputs += parser.parse(Array(bytes[start..<min(start + 4096, bytes.count)]))
      }
    }
    let expected = String(repeating: "The quick brown fox: é漢\n", count: size / line.count)
    #expect(inputs == [.paste(expected)])
    #if !DEBUG
      #expect(duration < .seconds(1))
    #endif
  }

  @Test func `a paste of nothing but ESC is no slower`() {
    let bytes = PasteTests.begin + [UInt8](repeating: 0x1B, count: 1 << 18) + PasteTests.end
    var parser = KeyParser()
    #expect(parser.parse(bytes) == [.paste(String(repeating: "\u{1b}", count: 1 << 18))])
  }

  private func joined(_ inputs: [TerminalInput]) -> String {
    inputs.reduce(into: "") { text, input in
      if case .paste(let part) = input { text += part } else { Issue.record("\(input) is no paste") }
    }
  }
}
