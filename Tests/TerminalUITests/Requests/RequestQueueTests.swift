import CopilotProtocol
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct RequestQueueTests {
  /// Three requests, the first one open and armed.
  static func queue() -> Scene {
    var scene = Scene()
    scene.performsActs = true
    scene.asks("ls", id: "p1", toolCall: "t1")
    scene.asks("pwd", id: "p2", toolCall: "t2")
    scene.asks("date", id: "p3", toolCall: "t3")
    scene.opensRequest()
    return scene
  }

  @Test func `n and p walk through the queue, and each request begins disarmed with nothing selected`() {
    var scene = Self.queue()
    scene.press(.scalar("d"))
    scene.press(.scalar("n"))
    #expect(scene.state.request?.request == "p2")
    #expect(scene.state.request?.selection == nil)
    #expect(scene.state.request?.isArmed(at: scene.now) == false)
    scene.passes(.milliseconds(500))
    scene.press(.scalar("p"))
    #expect(scene.state.request?.request == "p1")
    #expect(scene.state.request?.selection == nil)
  }

  @Test func `skipping leaves a request waiting and goes to the next one, and from the last one to the composer`() {
    var scene = Self.queue()
    for expected: RequestID in ["p2", "p3"] {
      scene.press(.scalar("x"))
      #expect(scene.state.request?.request == expected)
      scene.passes(.milliseconds(500))
    }
    scene.press(.scalar("x"))
    #expect(scene.state.request == nil)
    #expect(scene.state.focus == .composer)
    #expect(scene.state.session.requests.waiting.count == 3)
    #expect(scene.decisions == [])
  }

  @Test func `a request whose answer is on its way can be left with n, and looked at again with p`() {
    var scene = Self.queue()
    scene.decides("d")
    #expect(scene.decisions.map(\.request) == ["p1"])
    scene.press(.scalar("n"))
    #expect(scene.state.request?.request == "p2")
    scene.passes(.milliseconds(500))
    scene.press(.scalar("p"))
    #expect(scene.state.request?.request == "p1")
  }

  @Test(arguments: ["o", "s", "d", "f"] as [Unicode.Scalar])
  func `nothing can be selected while an answer is on its way`(_ letter: Unicode.Scalar) {
    var scene = Self.queue()
    scene.decides("d")
    scene.press(.scalar(letter))
    #expect(scene.state.request?.selection == nil)
    #expect(scene.lines.contains { $0.contains("(-) d  deny") })
  }

  @Test func `of two requests of one tool call the second waits, says why, and is not sent`() {
    var scene = Scene()
    scene.asks("ls", id: "p1", toolCall: "t1")
    scene.asks("pwd", id: "p2", toolCall: "t1")
    scene.opensRequest()
    scene.press(.scalar("n"))
    scene.passes(.milliseconds(500))
    let words = "request 1 comes first: both are of one tool call"
    #expect(scene.lines.contains { $0.contains(words) })
    scene.decides("d")
    #expect(scene.decisions == [])
    #expect(scene.state.message?.text.text.hasPrefix(words) == true)
  }

  @Test func `the bar leads also to a request whose answer is not confirmed`() {
    var scene = Scene()
    scene.performsActs = true
    scene.asks("ls")
    scene.opensRequest()
    scene.decides("d")
    scene.press(.escape)
    scene.press(.tab)
    #expect(scene.state.request?.request == "p1")
  }

  @Test(arguments: [40, 46, 60, 80, 100, 200])
  func `the bar is one line that tells count, kind, risk and age at every width`(columns: Int) {
    var scene = Scene(size: Size(rows: 24, columns: columns))
    scene.asks("rm -rf build")
    scene.passes(.seconds(12))
    let bar = scene.lines.filter { $0.contains("▌") }
    #expect(bar.count == 1)
    for word in ["1", "shell", "destructive", "0:12"] { #expect(bar[0].contains(word)) }
  }
}
