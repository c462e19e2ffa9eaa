import SessionModel
import TerminalPrimitives
import TestSupport
import Testing

@testable import CopilotProtocol
@testable import TerminalUI

/// A long prompt does not push the conversation away, and costs a frame no more than a short one.
@Suite struct LongPromptTests {
  private var scene = Scene(size: .classic)

  private mutating func writes(lines: Int) {
    let prompt = (1...lines).map { "this is line number \($0)" }.joined(separator: "\n")
    scene.comes(.userMessage(UserMessage(content: prompt)))
  }

  @Test mutating func `of a long prompt the beginning is shown, its size, and the key that opens it`() {
    writes(lines: 100)
    #expect(scene.lines.contains { $0.contains("this is line number 8") })
    #expect(!scene.lines.contains { $0.contains("this is line number 9") })
    #expect(scene.lines.contains { $0.contains("(3 KB in all; Enter opens it)") })
    scene.press(.tab)
    scene.press(.enter)
    #expect(scene.lines.contains { $0.contains("this is line number 9") })
    #expect(!scene.lines.contains { $0.contains("in all") })
  }

  @Test mutating func `a prompt of half a screen is shown whole`() {
    writes(lines: 12)
    #expect(scene.lines.contains { $0.contains("this is line number 12") })
    #expect(!scene.lines.contains { $0.contains("in all") })
  }

  @Test mutating func `a prompt of 16 MB costs no more than its beginning, open or folded`() {
    let line = String(repeating: "x", count: 40) + "\n"
    scene.comes(.userMessage(UserMessage(content: String(repeating: line, count: 400_000))))
    #expect(scene.lines.contains { $0.contains("(16 MB in all") })
    scene.press(.tab)
    scene.press(.enter)
    #expect(ThreadTime.seconds { _ = scene.lines } < 2)
    scene.press(.end)
    #expect(scene.lines.contains { $0.contains("more are not shown") })
  }
}
