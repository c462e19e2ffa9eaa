import JSONRPC
import SessionModel
import TerminalPrimitives

/// What a tool call does, in one line: the argument that says most about it.
enum ToolSummary {
  static func spans(of call: ToolCall, _ format: CellFormat) -> [Span] {
    guard let arguments = call.arguments else { return [] }
    for name in tellingArguments[call.name] ?? [] {
      if let value = arguments[name]?.string { return line(value, format) }
    }
    return line(compact(arguments), format)
  }

  /// The tools of the runtime, and which of their arguments tells what they are about, best first.
  private static let tellingArguments: [String: [String]] = [
    "bash": ["command"], "local_shell": ["command"], "powershell": ["command"], "shell": ["command"],
    "view": ["path"], "edit": ["path"], "create": ["path"], "str_replace_editor": ["path"],
    "grep": ["pattern"], "glob": ["pattern"], "rg": ["pattern"],
    "task": ["description", "prompt"], "read_agent": ["agent_id"],
    "web_fetch": ["url"], "web_search": ["query"], "sql": ["description", "query"],
    "report_intent": ["intent"], "skill": ["skill"], "ask_user": ["question"],
  ]

  /// The first line, and how many more there are.
  private static func line(_ text: String, _ format: CellFormat) -> [Span] {
    let lines = text.utf8.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
    let first = Span(format.name(String(Substring(lines[0].prefix(longest)))), .text)
    let more = lines.count - 1
    return more == 0 ? [first] : [first, Span(" (and \(Count.of(more, "more line")))", .dim)]
  }

  /// Bytes: more than any screen is wide.
  private static let longest = 1_024

  /// `name: value, name: value`.
  private static func compact(_ arguments: JSONValue) -> String {
    guard case .object(let object) = arguments else { return text(of: arguments) }
    var line = ""
    for member in object.members where line.utf8.count < longest {
      line += (line.isEmpty ? "" : ", ") + "\(member.key): \(text(of: member.value))"
    }
    return line
  }

  private static func text(of value: JSONValue) -> String {
    value.string ?? String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
  }
}
