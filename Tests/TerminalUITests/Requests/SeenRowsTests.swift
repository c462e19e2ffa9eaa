import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct SeenRowsTests {
  @Test func `rows that were jumped over are missing until they were shown`() {
    var seen = SeenRows(count: 30, width: 80, isFolded: false)
    seen.add(0..<10)
    seen.add(20..<30)
    #expect(seen.firstUnseen == 10..<20)
    #expect(!seen.isComplete)
    seen.add(8..<15)
    #expect(seen.firstUnseen == 15..<20)
    seen.add(15..<21)
    #expect(seen.isComplete)
  }

  @Test func `the first rows can be the ones that are missing`() {
    var seen = SeenRows(count: 4, width: 80, isFolded: false)
    seen.add(2..<4)
    #expect(seen.firstUnseen == 0..<2)
    seen.add(0..<2)
    #expect(seen.isComplete)
  }

  @Test func `nothing is complete while something is folded away`() {
    var seen = SeenRows(count: 3, width: 80, isFolded: true)
    seen.add(0..<3)
    #expect(seen.firstUnseen == nil)
    #expect(!seen.isComplete)
  }

  @Test func `a request without rows was seen`() {
    #expect(SeenRows(count: 0, width: 80, isFolded: false).isComplete)
  }

  @Test func `a jump over hunks does not count as reading, and reading on goes back to what was left out`() {
    var scene = Scene(size: Size(rows: 24, columns: 80))
    scene.wants(["kind": "write", "toolCallId": "t1", "fileName": "a", "diff": .string(Self.diff(hunks: 12))])
    for _ in 0..<12 { scene.press(.scalar("]")) }
    scene.press(.pageDown)
    #expect(scene.state.request?.hasSeenEverything == true, "each jump was shorter than a page")

    scene = Scene(size: Size(rows: 24, columns: 80))
    scene.wants(["kind": "write", "toolCallId": "t1", "fileName": "a", "diff": .string(Self.diff(hunks: 3, lines: 40))])
    scene.press(KeyPress(.scalar("]")), KeyPress(.scalar("]")), KeyPress(.scalar("]")))
    for _ in 0..<5 { scene.press(.pageDown) }
    #expect(scene.state.request?.hasSeenEverything == false)
    scene.press(.scalar("o"))
    #expect(scene.state.request?.selection == nil)
    for _ in 0..<60 { scene.press(.scalar(" ")) }
    #expect(scene.state.request?.hasSeenEverything == true)
  }

  @Test func `the hunk before is found as well, and the ends are told`() {
    var scene = Scene(size: Size(rows: 24, columns: 80))
    scene.wants(["kind": "write", "toolCallId": "t1", "fileName": "a", "diff": .string(Self.diff(hunks: 3, lines: 40))])
    scene.press(.scalar("]"))
    let first = scene.state.request?.firstRow
    scene.press(.scalar("]"))
    #expect(scene.state.request?.firstRow != first)
    scene.press(.scalar("["))
    #expect(scene.state.request?.firstRow == first)
    scene.press(.scalar("["))
    #expect(scene.state.message?.text == "there is no hunk further up")
  }

  static func diff(hunks: Int, lines: Int = 3) -> String {
    (0..<hunks).map { hunk in
      "@@ -\(hunk * 100 + 1),0 +\(hunk * 100 + 1),\(lines) @@\n"
        + (0..<lines).map { "+line \(hunk).\($0)\n" }.joined()
    }.joined()
  }
}
