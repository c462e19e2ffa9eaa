@testable import CopilotProtocol
import JSONRPC
@testable import SessionModel
import Testing

/// What a tool call is about: an edit with its lines, a command with its exit code.
@Suite struct ToolFormTests {
  private func call(_ name: String, _ arguments: JSONValue, result: String? = nil) -> ToolCall {
    var call = ToolCall(id: "t1", name: name, arguments: arguments)
    call.result = result
    return call
  }

  private func edit(_ call: ToolCall) -> FileEditing? { FileEditing(of: call) }

  @Test func `an edit without a diff is told by its arguments`() {
    let edit = edit(call("edit", ["path": "a.txt", "old_str": "one\ntwo\nthree\n", "new_str": "one\n2\n2b\nthree\n"]))
    #expect(edit?.diff == "@@ -1,3 +1,4 @@\n one\n-two\n+2\n+2b\n three\n")
    #expect(edit?.addedCount == 2)
    #expect(edit?.removedCount == 1)
    #expect(edit?.isByArguments == true)
    #expect(edit?.isNewFile == false)
  }

  @Test func `a new file is all added`() {
    let edit = edit(call("create", ["path": "a.txt", "file_text": "one\n\ntwo"], result: "Created file a.txt"))
    #expect(edit?.diff == "@@ -1,0 +1,3 @@\n+one\n+\n+two\n")
    #expect(edit?.isNewFile == true)
  }

  @Test func `equal texts change nothing`() {
    let edit = edit(call("edit", ["path": "a.txt", "old_str": "same\nlines", "new_str": "same\nlines"]))
    #expect(edit?.addedCount == 0)
    #expect(edit?.removedCount == 0)
  }

  @Test func `the diff that came back counts, whatever the arguments said`() {
    let diff = "\ndiff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n"
    let edit = edit(call("edit", ["path": "a.txt", "old_str": "x", "new_str": "y\nz"], result: diff))
    #expect(edit?.diff == diff)
    #expect(edit?.addedCount == 1)
    #expect(edit?.isByArguments == false)
  }

  @Test(
    arguments: [
      ("view", ["path": "a.txt"]), ("edit", ["path": "a.txt"]), ("edit", ["old_str": "a", "new_str": "b"]),
      ("edit", .null),
    ] as [(String, JSONValue)]) func `what does not say what it changes is no edit`(name: String, arguments: JSONValue)
  {
    #expect(edit(call(name, arguments)) == nil)
  }

  @Test(arguments: ["bash", "view", "grep", "github-get_pull_request_diff"])
  func `a diff that another tool shows changes nothing`(name: String) {
    let diff = "diff --git a/a.txt b/a.txt\n--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-one\n+two\n"
    var story = Story.live()
    story.comes(
      .toolExecutionStart(ToolExecutionStart(toolCallID: "t1", toolName: name, arguments: ["path": "a.txt"])))
    story.comes(
      .toolExecutionComplete(
        ToolExecutionComplete(toolCallID: "t1", success: true, result: ToolResult(content: diff))))
    #expect(story.state.changedFiles.files == [])
    #expect(edit(call(name, ["path": "a.txt"], result: diff)) == nil)
  }

  @Test func `files changed are counted once they are, in the order of their first change`() {
    var story = Story.live()
    for (number, path) in ["b.txt", "a.txt", "b.txt"].enumerated() {
      let id = ToolCallID(rawValue: "t\(number)")
      story.comes(
        .toolExecutionStart(
          ToolExecutionStart(
            toolCallID: id, toolName: "edit",
            arguments: ["path": .string(path), "old_str": "x", "new_str": .string("y\n\(number)")])))
      if number == 0 { #expect(story.state.changedFiles.files.isEmpty) }
      story.comes(.toolExecutionComplete(ToolExecutionComplete(toolCallID: id, success: true)))
    }
    #expect(story.state.changedFiles.files.map(\.path) == ["b.txt", "a.txt"])
    #expect(story.state.changedFiles.files.map(\.addedCount) == [4, 2])
    #expect(story.state.changedFiles.files.map(\.removedCount) == [2, 1])
  }

  @Test(arguments: [
    ("<exited with exit code 0>", 0, ""), ("out\n<exited with exit code 2>\n", 2, "out\n"),
    ("a\nb\n<exited with exit code -1>", -1, "a\nb\n"),
    ("a\n<shellId: 0 completed with exit code 3>", 3, "a\n"),
  ]) func `the line with the exit code is read, and is no output`(text: String, code: Int, output: String) {
    let exit = ShellExit(text)
    #expect(exit?.code == code)
    #expect(exit?.output == output[...])
  }

  @Test(arguments: [
    "", "\n", "out", "<exited with exit code >", "<shellId: 0 went with exit code 1>",
    "<exited with exit code 1> and more", "say <exited with exit code 1>",
  ])
  func `another last line is output`(text: String) {
    #expect(ShellExit(text) == nil)
  }

  @Test func `the exit code of the field counts before that of the text`() {
    var story = Story.live()
    story.comes(.toolExecutionStart(ToolExecutionStart(toolCallID: "t1", toolName: "bash")))
    story.comes(
      .toolExecutionComplete(
        ToolExecutionComplete(
          toolCallID: "t1", success: true, result: ToolResult(content: "<exited with exit code 1>"),
          shellExecution: ShellExecution(exitCode: 3))))
    #expect(story.state.toolCall("t1")?.exitCode == 3)
  }

  @Test func `a sub-agent counts its tool calls until the runtime tells their number`() {
    var story = Story.live()
    story.comes(
      .subagentStarted(
        SubagentStarted(toolCallID: "t1", agentName: "x", agentDisplayName: "X", agentDescription: "", model: "m")))
    for id in ["t2", "t3"] as [ToolCallID] {
      story.comes(.toolExecutionStart(ToolExecutionStart(toolCallID: id, toolName: "view", parentToolCallID: "t1")))
    }
    #expect(
      story.contents.first
        == .subagent(Subagent(name: "X", description: "", progress: .running, model: "m", toolCallCount: 2)))
    story.comes(
      .subagentCompleted(
        SubagentCompleted(
          toolCallID: "t1", agentName: "x", agentDisplayName: "X", totalTokens: 70, totalToolCalls: 5)))
    #expect(
      story.contents.first
        == .subagent(
          Subagent(
            name: "X", description: "", progress: .completed(until: story.now), model: "m", toolCallCount: 5,
            tokenCount: 70)))
  }

  @Test func `reasoning that streamed knows how long it took`() {
    var story = Story.live()
    story.comes(.assistantReasoningDelta(AssistantReasoningDelta(reasoningID: "r1", deltaContent: "one")))
    story.passes(.seconds(4))
    story.comes(.assistantReasoning(AssistantReasoning(reasoningID: "r1", content: "one\ntwo")))
    let text = AgentText(text: StreamedText("one\ntwo"), progress: .complete, took: .seconds(4))
    #expect(story.contents == [.reasoning(text)])
    story.comes(.assistantReasoning(AssistantReasoning(reasoningID: "r1", content: "one\ntwo")))
    #expect(story.contents == [.reasoning(text)])
    #expect(story.state.wire.duplicateCount == 1)
  }

  @Test(arguments: [("", 0), ("a", 1), ("a\n", 1), ("a\nb", 2), ("\n\n", 2)]) func `lines are counted as they are read`(
    text: String, count: Int
  ) {
    #expect(StreamedText(text).lineCount == count)
    var grown = StreamedText()
    for scalar in text.unicodeScalars { grown.append(String(scalar)) }
    #expect(grown.lineCount == count)
  }

  @Test func `what a person took to decide is no time of the tool`() {
    var story = Story.live()
    story.comes(
      .toolExecutionStart(ToolExecutionStart(toolCallID: "t1", toolName: "bash", arguments: ["command": "ls"])))
    let asked = story.now
    story.asks("ls")
    story.passes(.seconds(47))
    story.completes(.approved)
    let approved = story.now
    #expect(story.state.toolCall("t1")?.running(since: asked) == approved)
  }
}
