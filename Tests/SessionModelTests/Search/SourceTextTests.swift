@testable import CopilotProtocol
import JSONRPC
@testable import SessionModel
import Testing

/// What a search finds in a tool call: what its open cell shows, each once.
@Suite struct SourceTextTests {
  private func texts(_ name: String, _ arguments: JSONValue, _ change: (inout ToolCall) -> Void) -> [SourceText] {
    var call = ToolCall(id: "t1", name: name, arguments: arguments)
    change(&call)
    return TranscriptItem(id: ItemID(0), at: Moment(uptime: 0), content: .toolCall(call)).sourceTexts
  }

  private let end = Moment(uptime: 1)

  @Test func `output that came again as the result is found once, without the runtime's line below it`() {
    let texts = texts("bash", ["command": "make"]) { call in
      call.append("built\n", from: .shellOutput)
      call.result = "built\n<exited with exit code 0>"
      call.progress = .succeeded(until: end)
    }
    #expect(texts == [SourceText(.call, "bash\nmake"), SourceText(.result, "built\n")])
  }

  @Test func `while a tool runs, and where it answered nothing, its output is found`() {
    let texts = texts("bash", ["command": "make"]) { $0.append("building\n", from: .shellOutput) }
    #expect(texts == [SourceText(.call, "bash\nmake"), SourceText(.output, "building\n")])
  }

  @Test func `a failure is found beside what the tool wrote`() {
    let texts = texts("view", ["path": "a"]) { call in
      call.result = "half of it"
      call.progress = .failed("no such file", until: end)
    }
    #expect(
      texts == [
        SourceText(.call, "view\na"), SourceText(.result, "half of it"), SourceText(.failure, "no such file"),
      ])
  }

  @Test func `of an edit its path, its diff and what neither of them tells is found`() {
    let arguments: JSONValue = ["path": "a.txt", "old_str": "one", "new_str": "two", "view_range": "3"]
    let diff = "diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-one\n+two\n"
    #expect(
      texts("edit", arguments) { $0.result = diff } == [
        SourceText(.call, "edit\na.txt\n3"), SourceText(.change, "@@ -1 +1 @@\n-one\n+two"),
      ])
    #expect(
      texts("edit", arguments) { $0.result = "done" } == [
        SourceText(.call, "edit\na.txt\n3"), SourceText(.change, "-one\n+two"),
      ])
  }

  @Test func `of a change to the to-do list the list is found, and not the statement that made it`() {
    let texts = texts("sql", ["query": "INSERT INTO todos"]) { call in
      call.todos = TodoList([TodoList.Todo(id: "1", title: "Read", status: .pending)])
      call.result = "1 row"
    }
    #expect(texts == [SourceText(.call, "Read")])
  }

  @Test func `of a plan that was decided about everything is found`() {
    var story = Story.live()
    story.comes(.exitPlanModeRequested(ExitPlanModeRequested(requestID: "x", planContent: "# Plan\n\n1. dig")))
    story.comes(.exitPlanModeCompleted(ExitPlanModeCompleted(requestID: "x", approved: false)))
    let decided = story.state.transcript.items.last { item in
      if case .decision = item.content { true } else { false }
    }
    let text = decided?.sourceTexts.first?.text
    #expect(text?.hasSuffix("\n# Plan\n\n1. dig") == true)
  }
}
