@testable import CopilotProtocol
@testable import SessionModel
import JSONRPC
import Testing

@Suite struct StoredPageTests {
  private static let end = Moment(uptime: 7, wallClock: 1_700_000_000_000)

  private static var toolCalls: [ToolCall] {
    var grep = ToolCall(
      id: "t1", name: "grep", arguments: ["pattern": "a\n\"b\"", "count": 3, "deep": [[1.5, .null]]])
    grep.append("some ", from: .shellOutput)
    grep.append("output", from: .shellOutput)
    grep.progress = .succeeded(until: end)
    grep.result = "1 line\r\n\u{1b}[31m"
    grep.remark = "nearly there"
    grep.exitCode = 3
    grep.resumedAt = Moment(uptime: 5, wallClock: 1_600_000_000_000)
    var view = ToolCall(id: "t2", name: "view", arguments: nil)
    view.progress = .failed("no such file", until: end)
    var edit = ToolCall(id: "t3", name: "edit", arguments: .null)
    edit.progress = .denied(until: end)
    return [grep, view, edit]
  }

  /// One of each kind that goes to the disk, in each of its shapes.
  private static var items: [TranscriptItem] {
    let contents: [TranscriptItem.Content] =
      [
        .prompt(PromptItem(text: "é 世界 🎉")), .prompt(PromptItem(text: "", source: "schedule-1")),
        .agentText(AgentText(text: StreamedText("**bold**"), progress: .complete)),
        .reasoning(AgentText(text: StreamedText(String(repeating: "long ", count: 5_000)), progress: .complete)),
        .subagent(
          Subagent(
            name: "n", description: "d", progress: .completed(until: end), model: "mini", toolCallCount: 3,
            tokenCount: 8_100)),
        .subagent(Subagent(name: "n", description: "d", progress: .failed("why", until: end))),
        .notice(Notice(.warning, topic: "model", text: "text", url: "https://example.com")),
        .notice(Notice(.info, topic: "mode", text: "")),
      ] + toolCalls.map(TranscriptItem.Content.toolCall)
    let keys: [TranscriptKey?] = [nil, .message("m"), .reasoning("r"), .tool("t"), .subagent("s"), .request("p")]
    return contents.enumerated().map { number, content in
      TranscriptItem(
        id: ItemID(number), key: keys[number % keys.count], at: Moment(uptime: Int64(number), wallClock: 9),
        parent: number % 2 == 0 ? nil : "parent", parentName: number % 4 == 1 ? "explore" : nil, revision: number,
        content: content)
    }
  }

  @Test func `every item comes back as it was`() {
    #expect(StoredPage.items(in: StoredPage.bytes(of: Self.items)) == Self.items)
  }

  @Test func `what may still change is left out`() {
    let contents: [TranscriptItem.Content] = [
      .agentText(AgentText(text: StreamedText("a"), progress: .streaming)),
      .reasoning(AgentText(text: StreamedText("a"), progress: .partial)),
      .toolCall(ToolCall(id: "t", name: "n", arguments: nil)),
      .toolCall(ToolCall(id: "t", name: "n", arguments: nil, progress: .unknown(until: Self.end))),
      .toolCall(ToolCall(id: "t", name: "n", arguments: [.unreadable], progress: .denied(until: Self.end))),
      .subagent(Subagent(name: "n", description: "d", progress: .running)),
      .ended(SessionEnd(isError: false, reason: nil)),
    ]
    let items = contents.map { TranscriptItem(id: ItemID(0), at: Self.end, content: $0) }
    #expect(StoredPage.items(in: StoredPage.bytes(of: items)) == items.map { _ in nil })
  }

  @Test func `bytes that are no page are refused`() {
    let bytes = StoredPage.bytes(of: Self.items)
    #expect(StoredPage.items(in: Array("hello\n".utf8)) == nil)
    #expect(StoredPage.items(in: Array("{}\n".utf8)) == nil)
    #expect(StoredPage.items(in: Array(bytes.dropLast(3))) == nil)
  }
}
