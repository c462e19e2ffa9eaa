@testable import CopilotProtocol
import JSONRPC
import SessionModel
import Testing

/// How tool calls end.
@Suite struct WorkTests {
  private func progress(after error: ToolError) -> ToolCall.Progress? {
    var story = Story.live()
    story.comes(.toolExecutionStart(ToolExecutionStart(toolCallID: "t1", toolName: "bash", arguments: [:])))
    story.comes(.toolExecutionComplete(ToolExecutionComplete(toolCallID: "t1", success: false, error: error)))
    guard case .toolCall(let call)? = story.contents.last else { return nil }
    return call.progress
  }

  @Test(arguments: ["denied", "rejected"])
  func `a call that was not allowed is denied, whether or not somebody said why`(_ code: String) {
    let error = ToolError(message: "The user rejected this tool call.", code: code)
    #expect(progress(after: error) == .denied(until: Moment(uptime: 0)))
  }

  @Test(arguments: ["timeout", nil])
  func `a call that ends with any other error has failed`(_ code: String?) {
    #expect(progress(after: ToolError(message: "gone", code: code)) == .failed("gone", until: Moment(uptime: 0)))
  }
}
