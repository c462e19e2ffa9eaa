import CopilotProtocol
import JSONRPC
import TestSupport
import Testing

@testable import TerminalUI

@Suite struct ToolCallCostTests {
  @Test func `the clock of a call does not read its arguments again`() {
    var scene = Scene()
    scene.drawsEveryStep = false
    let text = String(repeating: "a line of text\n", count: 100_000)
    scene.starts("create", ["path": "a.txt", "file_text": .string(text)], as: "t1")
    let first = ThreadTime.seconds { scene.draw() }
    let later = ThreadTime.seconds {
      for _ in 0..<10 {
        scene.passes(.seconds(1))
        scene.draw()
      }
    }
    #expect(later < first)
    #expect(scene.lines.contains { $0.contains("create  a.txt (new file)") && $0.contains("running 10s") })
  }

  @Test func `of a long argument the beginning is shown, and what is left out is told`() {
    var scene = Scene()
    scene.starts("post", ["body": .string(String(repeating: "x", count: 102_400)), "url": "u"], as: "t1")
    scene.finishes("t1", "taken")
    scene.press(.control("e"))
    let lines = scene.lines
    #expect(lines.contains { $0.contains("(the last 36864 bytes are not shown)") })
    #expect(lines.contains { $0.hasSuffix("url: u") })
    #expect(lines.contains { $0.hasSuffix("taken") })
  }
}
