@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct LineDecisionTests {
  @Test func `a request is announced in one line and takes no line from the prompt`() {
    var scene = LineScene()
    scene.asks("rm -rf build")
    #expect(scene.said == ["REQUEST 1 of 1: shell, HIGH RISK (destructive): rm -rf build. /pending reads it"])
    scene.types("what is this?")
    #expect(scene.acts == [.wrotePrompt("what is this?")])
  }

  @Test func `a request is read in the order kind, risk, target, text, choices`() {
    var scene = LineScene()
    scene.asks("ls -la")
    scene.forget()
    scene.types("/pending")
    #expect(
      scene.said == [
        "Request 1 of 1: shell, asked 0s ago.", "Risk: low (read).", "Target: the cloud sandbox of octo/demo.",
        "ls -la",
        "(6 bytes, 1 line)", "low risk: read: ls", "1 command · the runtime sees: ls",
        "for this session: every use of ls; until the session ends; a cloud session hears only \"this session\", so it may allow more",
        "agent says: \"Clean the build directory\"", "All 6 rows were read.", "Choices, of which none is selected:",
        "/select approve-once: approve once", "/select approve-session: approve for this session", "/select deny: deny",
        "/select words: deny and say why", "/leave leaves it waiting.",
      ])
  }

  @Test func `a low risk takes two lines, one that selects and one that sends`() {
    var scene = LineScene()
    scene.asks("ls")
    scene.types("/pending", "/select approve-once")
    #expect(scene.decisions == [])
    scene.types("/send")
    #expect(scene.decisions.map(\.answer) == [.approveOnce])
    #expect(scene.decisions.first?.digest == scene.state.app.session.requests["p1"]?.digest)
  }

  @Test func `a high risk takes its word, exactly`() {
    var scene = LineScene()
    scene.asks("rm -rf build")
    scene.types("/pending", "/select approve-once", "/send", "/send RM", "/send build")
    #expect(scene.decisions == [])
    scene.types("/send rm")
    #expect(scene.decisions.map(\.answer) == [.approveOnce])
  }

  @Test(arguments: [
    ["/pending", "/select approve-once", "/send"], ["/select approve-once", "/send"], ["/send"],
    ["/pending\n/select approve-once\n/send"],
  ])
  func `no burst of lines decides anything, whatever came before`(lines: [String]) {
    for preparation in [[], ["/pending"], ["/pending", "/select approve-once"]] as [[String]] {
      var scene = LineScene()
      scene.asks("ls")
      for line in preparation { scene.types(line) }
      scene.does(.typed(lines.count == 1 ? [lines[0], ""] : lines))
      #expect(scene.decisions == [], "\(preparation) \(lines)")
    }
  }

  @Test func `lines that follow each other faster than a person types decide nothing`() {
    var scene = LineScene()
    scene.asks("ls")
    scene.types("/pending")
    scene.does(.typed(["/select approve-once"]))
    scene.passes(.milliseconds(399))
    scene.does(.typed(["/send"]))
    #expect(scene.decisions == [])
    scene.passes(.milliseconds(400))
    scene.does(.typed(["/send"]))
    #expect(scene.decisions.map(\.answer) == [.approveOnce])
  }

  @Test(arguments: [
    "/send", "/select approve-once", "/pending", "approve", "yes", "y", "o", "", "/approve", "/send rm", "/more",
    "/select approve-once /send",
  ])
  func `no single line approves, in any state`(line: String) {
    for preparation in [[], ["/pending"], ["/select approve-once"], ["/pending", "/select deny"]] as [[String]] {
      var scene = LineScene()
      scene.asks("rm -rf build")
      for before in preparation { scene.types(before) }
      scene.types(line)
      #expect(!scene.decisions.contains { $0.answer.isApproval }, "\(preparation) \(line)")
    }
  }

  @Test func `approving waits until all of the request was read, denying does not`() {
    var scene = LineScene(rows: 12)
    scene.asks((1...12).map { "echo \($0)" }.joined(separator: "\n"))
    scene.types("/pending", "/select approve-once", "/send")
    #expect(scene.decisions == [])
    #expect(scene.said.contains { $0.hasPrefix("read the request to its end first") })
    for _ in 0..<20 { scene.types("/more") }
    scene.types("/select approve-once")
    #expect(scene.said.last?.hasPrefix("Selected for this shell request: approve once") == true)

    var other = LineScene(rows: 12)
    other.asks((1...12).map { "echo \($0)" }.joined(separator: "\n"))
    other.types("/pending", "/select deny", "/send")
    #expect(other.decisions.map(\.answer) == [.deny(words: nil)])
  }

  @Test func `a denial can say why`() {
    var scene = LineScene()
    scene.asks("ls")
    scene.types("/pending", "/select words use rg instead", "/send")
    #expect(scene.decisions.map(\.answer) == [.deny(words: "use rg instead")])
  }

  @Test func `a request that changes has to be read and selected anew`() {
    var scene = LineScene()
    scene.asks("ls")
    scene.types("/pending", "/select approve-once")
    scene.asks("ls; reboot")
    scene.types("/send")
    #expect(scene.decisions == [])
    #expect(scene.said.contains { $0.hasPrefix("REQUEST 1 of 1 HAS CHANGED: shell") })
  }

  @Test func `the request after the one that was answered is not opened by itself`() {
    var scene = LineScene()
    scene.asks("ls", id: "p1", toolCall: "t1")
    scene.asks("pwd", id: "p2", toolCall: "t2")
    scene.types("/pending", "/select approve-once", "/send")
    scene.comes(.permissionCompleted(PermissionCompleted(requestID: "p1", result: .approved)))
    scene.passes(.seconds(1))
    scene.types("/select approve-once", "/send")
    #expect(scene.decisions.map(\.request) == ["p1"])
    #expect(scene.said.last == "no request is being read: /pending reads the oldest")
  }

  @Test(arguments: [(LineTerms.End.pipe, LineTerms.End.terminal), (.terminal, .pipe), (.pipe, .pipe)])
  func `nothing can be decided where input or output is no terminal`(input: LineTerms.End, output: LineTerms.End) {
    var scene = LineScene(input: input, output: output)
    scene.asks("ls")
    scene.types("/pending", "/select approve-once", "/send", "/select deny", "/send")
    #expect(scene.decisions == [])
    #expect(scene.said.contains("nothing can be decided here: input or output is no terminal. It stays waiting"))
  }

  @Test func `leaving, Ctrl-C and the end of input answer nothing`() {
    var scene = LineScene()
    scene.asks("ls")
    scene.types("/pending", "/select approve-once")
    scene.does(.interrupted)
    scene.types("/leave")
    scene.does(.inputEnded)
    #expect(scene.decisions == [])
    #expect(scene.effects.last == .leave)
  }
}
