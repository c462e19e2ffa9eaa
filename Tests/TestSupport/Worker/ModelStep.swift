import JSONRPC

/// What a scripted model answers to one request.
package enum ModelStep: Equatable, Sendable {
  case say(String)
  /// The next request brings the results of all these.
  case use([ToolUse])

  package static func use(_ tool: ToolUse) -> ModelStep { .use([tool]) }
}

extension ModelStep {
  /// The server-sent events in which an OpenAI-style model streams this answer.
  var stream: [UInt8] {
    let chunks = [
      Self.chunk(["role": "assistant", "content": ""]), content, Self.chunk([:], finish: finish), Self.usage,
    ]
    let lines = chunks.map { "data: \(Self.text(of: $0))\n\n" } + ["data: [DONE]\n\n"]
    return Array(lines.joined().utf8)
  }

  private var content: JSONValue {
    switch self {
    case .say(let text): Self.chunk(["content": .string(text)])
    case .use(let tools): Self.chunk(["tool_calls": .array(tools.enumerated().map(Self.call))])
    }
  }

  private var finish: JSONValue {
    switch self {
    case .say: "stop"
    case .use: "tool_calls"
    }
  }

  private static func call(_ index: Int, _ use: ToolUse) -> JSONValue {
    [
      "index": .integer(Int64(index)), "id": .string(use.id), "type": "function",
      "function": ["name": .string(use.tool), "arguments": .string(text(of: use.arguments))],
    ]
  }

  private static func chunk(_ delta: JSONValue, finish: JSONValue = .null) -> JSONValue {
    [
      "id": "answer", "object": "chat.completion.chunk", "created": 0, "model": "scripted",
      "choices": [["index": 0, "delta": delta, "finish_reason": finish]],
    ]
  }

  private static let usage: JSONValue = [
    "id": "answer", "object": "chat.completion.chunk", "created": 0, "model": "scripted", "choices": [],
    "usage": ["prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120],
  ]

  private static func text(of value: JSONValue) -> String { String(decoding: JSONText.bytes(of: value), as: UTF8.self) }
}
