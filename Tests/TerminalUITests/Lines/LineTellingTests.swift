@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import Testing

@testable import TerminalUI

@Suite struct LineTellingTests {
  @Test func `each stage of the start is one line, once`() {
    var scene = LineScene(isLive: false)
    scene.tell(.runtime(.wasLaunched))
    scene.passes(.milliseconds(900))
    scene.tell(.runtime(.answered(version: "1.0.64")))
    scene.tell(.runtime(.signedIn(login: "octocat")))
    scene.tell(.runtime(.reservationWasSent))
    scene.passes(.milliseconds(600))
    scene.tell(.runtime(.reserved("task-1")))
    scene.passes(.milliseconds(1_800))
    scene.comes(.sessionStart(SessionStart(producer: "copilot-agent")))
    scene.passes(.seconds(1))
    #expect(
      scene.said == [
        "runtime ready after 0.9s", "signed in as octocat", "session reserved after 0.6s", "connected after 1.8s",
        "agent started: it reads prompts now", "the agent is idle",
      ])
  }

  @Test func `text that streams is said line by line, as soon as a line is whole, and once`() {
    var scene = LineScene()
    scene.says("Hel")
    #expect(scene.said == ["the agent works"])
    scene.says("lo\nthere, ")
    scene.says("you\n\nall")
    scene.said("Hello\nthere, you\n\nall of you\n")
    #expect(scene.said == ["the agent works", "agent:", "  Hello", "  there, you", "", "  all of you"])
  }

  @Test func `a whole text that is not what had streamed is said again, and says so`() {
    var scene = LineScene()
    scene.says("one\n")
    scene.said("two")
    #expect(
      scene.said.suffix(2) == ["agent, the whole text again, which is not what had come before:", "  two"])
  }

  @Test func `who speaks is said again after something else was said`() {
    var scene = LineScene()
    scene.says("one\n")
    scene.types("/url")
    scene.says("two\n")
    #expect(scene.said.suffix(2) == ["agent, going on:", "  two"])
  }

  @Test func `Markdown that streams is told in words, and so is a text that comes whole`() {
    let text = "## Summary\n- **one**\n\n```swift\nlet x = 1\n```\n---\n| a | b |\n|---|---|\n| 1 | 2 |"
    let told = [
      "agent:", "  heading: Summary", "  one", "", "  code, swift:", "    let x = 1", "  end of code", "  table: a, b",
      "  a: 1; b: 2", "  end of table",
    ]
    var streaming = LineScene()
    for character in text { streaming.says(String(character)) }
    streaming.said(text)
    #expect(streaming.said == ["the agent works"] + told)
    var whole = LineScene()
    whole.said(text)
    #expect(whole.said.filter { $0 != "the agent works" } == told)
  }

  @Test func `a line that waits for the next one does not say that somebody goes on`() {
    var scene = LineScene()
    scene.says("a | b\n")
    scene.types("/url")
    scene.said("a | b\nc")
    #expect(scene.said.suffix(3) == ["agent:", "  a | b", "  c"])
  }

  @Test func `in a pipe Markdown stays as it was written`() {
    var scene = LineScene(output: .pipe)
    scene.says("## Sum")
    scene.says("mary\n- **one**\n")
    scene.said("## Summary\n- **one**\n---")
    #expect(scene.said == ["the agent works", "14:02:00 agent:", "  ## Summary", "  - **one**", "  ---"])
  }

  @Test func `a tool call is one line when it is over, with what came counted`() {
    var scene = LineScene()
    scene.comes(
      .toolExecutionStart(ToolExecutionStart(toolCallID: "t1", toolName: "bash", arguments: ["command": "ls"])))
    scene.passes(.seconds(2))
    scene.comes(
      .toolExecutionComplete(
        ToolExecutionComplete(toolCallID: "t1", success: true, result: ToolResult(content: "a\nb\n"), error: nil)))
    #expect(scene.said.last == "bash: ls (done after 2.0s, 2 lines came)")
  }

  @Test func `of a command that failed its exit code and what it wrote last are told`() {
    var scene = LineScene()
    scene.comes(
      .toolExecutionStart(ToolExecutionStart(toolCallID: "t1", toolName: "bash", arguments: ["command": "make"])))
    scene.passes(.seconds(2))
    let output = "one\ntwo\nthree\nno rule to make target\n<exited with exit code 2>"
    scene.comes(
      .toolExecutionComplete(
        ToolExecutionComplete(toolCallID: "t1", success: true, result: ToolResult(content: output), error: nil)))
    #expect(
      scene.said.suffix(4) == [
        "bash: make (failed with exit code 2 after 2.0s, 4 lines came)", "  two", "  three", "  no rule to make target",
      ])
  }

  @Test func `in a pipe everything is told whole, with its time`() {
    var scene = LineScene(output: .pipe)
    scene.comes(.userMessage(UserMessage(content: "Hi")))
    scene.comes(
      .toolExecutionStart(ToolExecutionStart(toolCallID: "t1", toolName: "bash", arguments: ["command": "ls"])))
    scene.comes(
      .toolExecutionComplete(
        ToolExecutionComplete(toolCallID: "t1", success: true, result: ToolResult(content: "a\nb\n"), error: nil)))
    #expect(
      scene.said == [
        "on 1970-01-01", "14:02:00 you: Hi", "the agent works", "14:02:00 bash: ls (done after 0.0s)", "  result:",
        "    a", "    b",
      ])
  }

  @Test func `silence is told after its limits, once each`() {
    var scene = LineScene()
    scene.comes(.userMessage(UserMessage(content: "Hi")))
    scene.forget()
    #expect(scene.state.nextNews(after: scene.now) == scene.now + .seconds(30))
    scene.passes(.seconds(30))
    scene.passes(.seconds(1))
    #expect(scene.said == ["no news of the agent for 30 seconds"])
    scene.passes(.seconds(90))
    #expect(scene.said == ["no news of the agent for 30 seconds", "no news of the agent for 120 seconds"])
  }

  @Test func `several lines at once are a draft that a line sends`() {
    var scene = LineScene()
    scene.pastes("one", "two")
    #expect(scene.acts == [])
    scene.types("/draft send")
    #expect(scene.acts == [.wrotePrompt("one\ntwo")])
  }

  @Test func `a line that the terminal may have cut is not sent by itself`() {
    var scene = LineScene()
    scene.types(String(repeating: "x", count: LineReducer.longestTypedLine))
    #expect(scene.acts == [])
  }

  @Test func `a pipe sends each line, and leaves when the agent has answered and waits`() {
    var scene = LineScene(input: .pipe, output: .pipe)
    scene.does(.typed(["one", "two"]))
    #expect(scene.acts == [.wrotePrompt("one"), .wrotePrompt("two")])
    scene.does(.inputEnded)
    #expect(!scene.effects.contains(.leave))
    scene.comes(.userMessage(UserMessage(content: "one")))
    scene.comes(.userMessage(UserMessage(content: "two")))
    scene.said("done")
    #expect(!scene.effects.contains(.leave))
    scene.comes(.sessionIdle(SessionIdle()))
    #expect(scene.effects.last == .leave)
  }

  @Test func `a pipe does not wait for an answer that nobody can give`() {
    var scene = LineScene(input: .pipe, output: .pipe)
    scene.does(.inputEnded)
    scene.forget()
    scene.asks("ls")
    #expect(scene.effects.contains(.leave))
  }

  @Test func `Ctrl-C asks once, and leaves the second time`() {
    var scene = LineScene()
    scene.does(.interrupted)
    #expect(scene.said.last?.hasPrefix("Ctrl-C again:") == true)
    scene.does(.interrupted)
    #expect(scene.effects == [.leave])
  }

  @Test func `an unknown command is no prompt, a path is`() {
    var scene = LineScene()
    scene.types("/nonsense", "/usr/bin/env is a path")
    #expect(scene.acts == [.wrotePrompt("/usr/bin/env is a path")])
  }
}
