@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

/// Of a long output the end is shown, until somebody stands or is led elsewhere in it.
@Suite struct LongOutputTests {
  private var scene = Scene(size: .classic)

  /// Some 130 KB, twice as much as is shown, with words at some of its lines.
  private static func output(_ words: [Int: String], lines: Int = 5_000) -> String {
    (1...lines).map { words[$0] ?? "this is line number \($0)" }.joined(separator: "\n")
  }

  private mutating func runs(_ output: String) {
    scene.starts("bash", ["command": "make"], as: "t1")
    scene.finishes("t1", output)
    scene.saysMuch(1...30)
  }

  private mutating func looks(for text: String) {
    scene.press(.control("f"))
    scene.does(.input(.paste(text)))
    scene.searches()
  }

  private func isOnScreen(_ words: String) -> Bool {
    var scene = scene
    return scene.lines.contains { $0.contains(words) }
  }

  @Test mutating func `a match in the part that is left out is shown, highlighted, with what stands around it`() {
    runs(Self.output([40: "a needle"]))
    looks(for: "needle")
    #expect(scene.texts(lookingLike: .currentMatch) == ["needle"])
    #expect(scene.state.search?.sight == .shown)
    #expect(isOnScreen("this is line number 41"))
    scene.press(.enter)
    scene.press(.up)
    #expect(isOnScreen("this is line number 39"))
  }

  @Test mutating func `a word that the end of a row cuts in a diff is highlighted on both sides`() {
    let line = String(repeating: "x", count: 70) + "needle"
    scene.starts("edit", ["path": "a", "old_str": .string("\(line)\n"), "new_str": "b\n"], as: "t1")
    scene.finishes("t1", "done")
    scene.press(.tab)
    scene.press(.letter("["), KeyPress(.enter))
    looks(for: "needle")
    #expect(scene.texts(lookingLike: .currentMatch) == ["needl", "e"])
  }

  @Test mutating func `steps go from the end that is shown to the part that is left out, and back`() {
    runs(Self.output([40: "a needle, one", 2_000: "a needle, two", 4_990: "a needle, three"]))
    looks(for: "needle")
    var places: [String] = []
    for key in ["N", "N", "n", "n"] as [Unicode.Scalar] {
      if scene.state.search?.isTyping == true { scene.press(.enter) }
      places += ["one", "two", "three"].filter { isOnScreen("a needle, \($0)") }
      #expect(scene.texts(lookingLike: .currentMatch) == ["needle"])
      scene.press(.scalar(key))
    }
    #expect(places == ["three", "two", "one", "two"])
  }

  @Test mutating func `what was found stays on the screen where the reader stays, until it is folded`() {
    runs(Self.output([40: "a needle"]))
    looks(for: "needle")
    scene.press(.enter)
    scene.press(.escape)
    #expect(isOnScreen("a needle"))
    scene.press(.tab)
    scene.press(.enter)
    scene.press(.enter)
    scene.press(.pageDown)
    #expect(!isOnScreen("a needle"))
  }

  @Test mutating func `giving up the search goes back to the rows that were on the screen`() {
    runs(Self.output([40: "a needle"]))
    scene.press(.tab)
    scene.press(.letter("["))
    for _ in 0..<30 { scene.press(.letter("[")) }
    scene.press(.enter)
    scene.press(.pageDown)
    let before = scene.lines
    looks(for: "needle")
    #expect(scene.lines != before)
    scene.press(.escape)
    #expect(scene.lines == before)
  }

  @Test mutating func `the same line many times is stepped through line by line`() throws {
    runs(Self.output([:], lines: 100) + String(repeating: "\nneedle", count: 100))
    looks(for: "needle")
    scene.press(.enter)
    for _ in 0..<5 { scene.press(.letter("N")) }
    var rows: [Int] = []
    for _ in 0..<3 {
      let row = try #require((0..<24).first { !scene.text(inRow: $0, lookingLike: .currentMatch).isEmpty })
      rows.append(row)
      scene.press(.letter("n"))
    }
    #expect(rows.map { $0 - rows[0] } == [0, 1, 2])
  }

  @Test mutating func `rows of a running tool stay where the reader stands while its beginning is left out`() {
    scene.starts("bash", ["command": "make"], as: "t1")
    scene.writes(Self.output([:], lines: 2_000), by: "t1")
    scene.press(.tab)
    scene.press(.enter)
    scene.press(.pageDown)
    scene.press(.pageDown)
    let before = scene.lines[3]
    for _ in 0..<3 {
      scene.writes("\n" + Self.output([:], lines: 2_000), by: "t1")
      #expect(scene.lines[3] == before)
    }
    scene.finishes("t1", Self.output([:], lines: 9_000))
    #expect(scene.lines[3] == before)
  }
}

extension Scene {
  fileprivate mutating func writes(_ output: String, by tool: ToolCallID) {
    comes(
      .toolExecutionPartialResult(ToolExecutionPartialResult(toolCallID: tool, partialOutput: output)))
  }
}
