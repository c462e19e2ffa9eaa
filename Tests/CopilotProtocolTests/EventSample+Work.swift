import JSONRPC

@testable import CopilotProtocol

extension EventSample {
  static let work: [EventSample] = [
    EventSample(
      "tool.user_requested", #"{"toolCallId":"t1","toolName":"local_shell","arguments":"ls"}"#,
      .toolUserRequested(ToolUserRequested(toolCallID: "t1", toolName: "local_shell", arguments: "ls"))),
    EventSample(
      "tool.execution_start",
      #"""
      {"toolCallId":"t1","toolName":"bash","arguments":{"command":"ls > x"},"toolTitle":"Run","turnId":"0",
      "parentToolCallId":"t0","displayVerbatim":true,"model":"gpt-5","mcpServerName":"docs","mcpToolName":"find",
      "shellToolInfo":{"displayCommand":"ls","hasWriteFileRedirection":true,"possiblePaths":["x"]}}
      """#,
      .toolExecutionStart(
        ToolExecutionStart(
          toolCallID: "t1", toolName: "bash", arguments: ["command": "ls > x"], toolTitle: "Run",
          mcpServerName: "docs", mcpToolName: "find", model: "gpt-5", parentToolCallID: "t0", displayVerbatim: true,
          shellTool: ShellToolStart(displayCommand: "ls", hasWriteFileRedirection: true, possiblePaths: ["x"]),
          turnID: "0"))),
    EventSample(
      "tool.execution_partial_result", #"{"toolCallId":"t1","partialOutput":""}"#,
      .toolExecutionPartialResult(ToolExecutionPartialResult(toolCallID: "t1", partialOutput: ""))),
    EventSample(
      "tool.execution_progress", #"{"toolCallId":"t1","progressMessage":"3 of 9"}"#,
      .toolExecutionProgress(ToolExecutionProgress(toolCallID: "t1", progressMessage: "3 of 9"))),
    EventSample(
      "tool.shell_output", #"{"toolCallId":"t1","sequence":4,"text":"a\nb","stream":"stderr"}"#,
      .toolShellOutput(ToolShellOutput(toolCallID: "t1", text: "a\nb", sequence: 4, stream: .stderr))),
    EventSample(
      "tool.execution_complete",
      #"""
      {"toolCallId":"t1","success":true,"sandboxed":true,"shellExecution":{"exitCode":0},
      "fileEdits":[{"kind":"create","path":"a.txt"}],
      "result":{"content":"ok","detailedContent":"@@ -1 +1 @@","contents":[{"type":"text","text":"ok"},
      {"type":"terminal","text":"out","exitCode":1,"cwd":"/srv/demo"},{"type":"shell_exit","exitCode":2,"shellId":"1"},
      {"type":"image","data":"…","mimeType":"image/png"},{"type":"audio","data":"…","mimeType":"audio/wav"},
      {"type":"resource_link","uri":"https://example.org","name":"n"},
      {"type":"resource","resource":{"uri":"file:///x","text":"body"}},{"type":"hologram"}]}}
      """#,
      .toolExecutionComplete(
        ToolExecutionComplete(
          toolCallID: "t1", success: true,
          result: ToolResult(
            content: "ok", detailedContent: "@@ -1 +1 @@",
            contents: [
              .text("ok"), .terminal(text: "out", directory: "/srv/demo", exitCode: 1),
              .shellExit(exitCode: 2, outputPreview: nil, outputTruncated: false), .image(mimeType: "image/png"),
              .audio(mimeType: "audio/wav"), .resourceLink(url: "https://example.org", name: "n"),
              .resource(url: "file:///x", text: "body"), .unknown(type: "hologram", ["type": "hologram"]),
            ]),
          fileEdits: [FileEdit(kind: .create, path: "a.txt")], shellExecution: ShellExecution(exitCode: 0),
          sandboxed: true))),
    EventSample(
      "tool.execution_complete",
      #"{"toolCallId":"t1","success":false,"error":{"message":"Denied","code":"denied"},"isUserRequested":true}"#,
      .toolExecutionComplete(
        ToolExecutionComplete(
          toolCallID: "t1", success: false, error: ToolError(message: "Denied", code: "denied"),
          isUserRequested: true))),
    EventSample(
      "subagent.started",
      #"{"toolCallId":"t1","agentName":"reviewer","agentDisplayName":"Reviewer","agentDescription":"Reads","model":"x"}"#,
      .subagentStarted(
        SubagentStarted(
          toolCallID: "t1", agentName: "reviewer", agentDisplayName: "Reviewer", agentDescription: "Reads",
          model: "x"))),
    EventSample(
      "subagent.completed",
      #"{"toolCallId":"t1","agentName":"reviewer","agentDisplayName":"Reviewer","durationMs":2500,"totalTokens":9}"#,
      .subagentCompleted(
        SubagentCompleted(
          toolCallID: "t1", agentName: "reviewer", agentDisplayName: "Reviewer", duration: .seconds(2.5),
          totalTokens: 9))),
    EventSample(
      "subagent.failed", #"{"toolCallId":"t1","agentName":"reviewer","error":"out of tokens","totalToolCalls":3}"#,
      .subagentFailed(
        SubagentFailed(
          toolCallID: "t1", error: "out of tokens", agentName: "reviewer", agentDisplayName: "reviewer",
          totalToolCalls: 3))),
    EventSample(
      "subagent.selected", #"{"agentName":"writer","agentDisplayName":"Writer","tools":null}"#,
      .subagentSelected(SubagentSelected(agentName: "writer", agentDisplayName: "Writer", tools: nil))),
    EventSample("subagent.deselected", "{}", .subagentDeselected),
  ]
}
