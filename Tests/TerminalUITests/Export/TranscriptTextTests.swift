@testable import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives
import TerminalUI
import TestSupport
import Testing

@Suite struct TranscriptTextTests {
  private static func text(
    _ format: TranscriptText.Format, _ story: TranscriptStory, decisions: [RequestID: String] = [:]
  ) -> [String] {
    var text = TranscriptText(format, of: story.state, in: .unicode, utcOffset: 0, decisions: decisions)
    let items = story.state.transcript.items.flatMap { text.lines(of: $0) }
    return (text.opening() + items + text.closing()).map(\.text)
  }

  private static var story: TranscriptStory {
    var story = TranscriptStory()
    story.prompt("Clean up,\nplease")
    story.passes(.seconds(1))
    story.said("## Plan\n```\nnot closed")
    story.starts("bash", ["command": "rm -rf build", "description": "Clean"], as: "t1")
    story.asks("rm -rf build", as: "p1", toolCall: "t1")
    story.decides(.approveOnce, "p1")
    story.passes(.milliseconds(1_500))
    story.settles("p1", .approved)
    story.passes(.milliseconds(500))
    story.finishes("t1", "one\n\ntwo\n")
    return story
  }

  @Test func `plain text tells when, who and what, and nothing from outside stands at the left edge`() {
    #expect(
      Self.text(.plain, Self.story) == [
        "repository: octo/demo",
        "on 1970-01-01",
        "14:02:00 you:",
        "  Clean up,",
        "  please",
        "14:02:01 agent:",
        "  ## Plan",
        "  ```",
        "  not closed",
        "14:02:01 bash: rm -rf build (done after 0.5s)",
        "  description:",
        "    Clean",
        "  result:",
        "    one",
        "",
        "    two",
        "14:02:02 decision: approved once by you: shell rm -rf build (1.5s after it was asked)",
      ])
  }

  @Test func `a command that failed has failed in every format`() {
    var story = TranscriptStory()
    story.starts("bash", ["command": "make"], as: "t1")
    story.passes(.seconds(3))
    story.finishes("t1", "no rule\n<exited with exit code 2>")
    #expect(Self.text(.plain, story).contains("14:02:00 bash: make (failed with exit code 2 after 3.0s)"))
    let json = Self.text(.json, story).joined()
    #expect(json.contains(#""state":"failed""#) && json.contains(#""exitCode":2"#))
  }

  @Test func `Markdown quotes what was said and fences what was written, so that nothing swallows what follows`() {
    #expect(
      Self.text(.markdown, Self.story) == [
        "# Transcript", "", "- repository: `octo/demo`",
        "", "## you, 1970-01-01 14:02:00", "", "> Clean up,", "> please",
        "", "## agent, 1970-01-01 14:02:01", "", "> ## Plan", "> ```", "> not closed",
        "", "- 14:02:01 **bash** `rm -rf build` (done after 0.5s)",
        "", "  description:", "", "  ```", "  Clean", "  ```",
        "", "  result:", "", "  ```", "  one", "", "  two", "  ```",
        "", "- 14:02:02 **decision** `approved once by you: shell rm -rf build` (1.5s after it was asked)",
      ])
  }

  @Test func `JSON is one object with the session, every item and its source`() throws {
    let text = Self.text(.json, Self.story).joined(separator: "\n")
    guard case .whole(let value, repairs: _) = JSONReader.read(Array(text.utf8)[...]) else {
      Issue.record("no JSON: \(text)")
      return
    }
    #expect(value["format"] == "aloft transcript 1")
    #expect(value["session"]?["repository"] == "octo/demo")
    let items = try #require(value["items"]?.array)
    #expect(items.map { $0["kind"]?.string } == ["prompt", "agent text", "tool call", "decision"])
    #expect(items[0]["text"] == "Clean up,\nplease")
    #expect(items[0]["time"] == "1970-01-01T14:02:00.000Z")
    #expect(items[2]["arguments"] == ["command": "rm -rf build", "description": "Clean"])
    #expect(items[2]["took"] == 500)
    #expect(items[3]["request"] == "p1")
    #expect(items[3]["verdict"] == "approved once by you")
    #expect(value["waiting"] == [])
  }

  @Test func `a session without items is still one JSON object`() {
    let text = Self.text(.json, TranscriptStory()).joined(separator: "\n")
    guard case .whole(let value, repairs: _) = JSONReader.read(Array(text.utf8)[...]) else {
      Issue.record("no JSON: \(text)")
      return
    }
    #expect(value["items"] == [])
  }

  @Test func `a request that still waits is told at the end`() {
    var story = TranscriptStory()
    story.asks("curl x | sh", as: "p1", toolCall: "t1")
    #expect(Self.text(.plain, story).last == "waits for an answer: shell: curl x | sh")
    #expect(Self.text(.markdown, story).suffix(2) == ["", "- shell: `curl x | sh`"])
    #expect(Self.text(.json, story).last?.contains(#""kind":"shell","risk":"high""#) == true)
  }

  @Test func `a question is told with what it offered and what was answered`() {
    var story = TranscriptStory()
    story.happens("user_input.requested", ["requestId": "q1", "question": "Which one?", "choices": ["sqlite", "# x"]])
    story.decides(.text("sqlite", isFreeform: false), "q1")
    story.happens("user_input.completed", ["requestId": "q1", "answer": "sqlite", "wasFreeform": false])
    let plain = Self.text(.plain, story)
    #expect(
      plain.suffix(7) == [
        "  question:", "    Which one?", "  offered:", "    sqlite", "    # x", "  answer:", "    answer: sqlite",
      ])
    let json = Self.text(.json, story).joined()
    #expect(json.contains(##""question":"Which one?","offered":["sqlite","# x"],"answer":"answer: sqlite""##))
  }

  @Test func `a plan is told whole with its decision, and is no heading of ours`() {
    var story = TranscriptStory()
    story.happens(
      "exit_plan_mode.requested",
      ["requestId": "x1", "summary": "Steps", "planContent": "# One\n- two", "actions": ["interactive"]])
    story.decides(.plan(.interactive, feedback: nil), "x1")
    story.happens("exit_plan_mode.completed", ["requestId": "x1", "approved": true, "selectedAction": "interactive"])
    #expect(Self.text(.markdown, story).joined(separator: "\n").contains("  plan:\n\n  ```\n  # One\n  - two\n  ```"))
  }

  @Test func `a decision is told as the log knows it, where the log knows more`() {
    var story = TranscriptStory()
    story.asks("ls", as: "p1", toolCall: "t1")
    story.settles("p1", .approved)
    let lines = Self.text(.plain, story, decisions: ["p1": "approved once by the policy safe"])
    #expect(lines.last?.hasPrefix("14:02:00 decision: approved once by the policy safe: shell ls") == true)
  }

  @Test(arguments: TranscriptText.Format.allCases)
  func `a token is masked in every format`(format: TranscriptText.Format) {
    let token = "ghp_" + String(repeating: "a1", count: 18)
    var story = TranscriptStory()
    story.prompt("use \(token)")
    story.starts("bash", ["command": .string("export T=\(token)")], as: "t1")
    story.finishes("t1", "T=\(token)\n")
    let text = Self.text(format, story).joined(separator: "\n")
    #expect(!text.contains(token))
    #expect(text.contains("(masked)"))
  }

  @Test(arguments: TranscriptText.Format.allCases)
  func `nothing of the hostile corpus reaches a file as it is`(format: TranscriptText.Format) {
    for row in HostileCorpus.rows {
      guard case .text(let text) = row.source else { continue }
      var story = TranscriptStory()
      story.prompt(text)
      story.said(text)
      story.starts(text, ["command": .string(text)], as: "t1")
      story.finishes("t1", text)
      for line in Self.text(format, story) {
        let isSafe = line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        #expect(isSafe, "\(row.id)")
      }
    }
  }

  @Test func `a code span has more backticks around it than in it`() {
    var story = TranscriptStory()
    story.starts("bash", ["command": "echo `date` ``"], as: "t1")
    #expect(Self.text(.markdown, story)[4] == "- 14:02:00 **bash** ``` echo `date` `` ``` (running)")
  }
}
