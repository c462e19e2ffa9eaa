import JSONRPC
import SessionModel
import TerminalPrimitives

/// The arguments of a tool call and what came of it.
enum ToolDetails {
  static func rows(of call: ToolCall, _ format: CellFormat) -> [StyledLine] {
    let diff = call.result.flatMap(UnifiedDiff.init)
    return arguments(of: call, hasDiff: diff != nil, format) + outcome(of: call, diff, format)
  }

  /// Arguments whose content a diff tells again.
  private static let toldByDiff: Set = ["old_str", "new_str", "file_text", "insert_text", "patch"]

  private static func arguments(of call: ToolCall, hasDiff: Bool, _ format: CellFormat) -> [StyledLine] {
    guard let arguments = call.arguments else { return [] }
    guard case .object(let object) = arguments else { return text(JSONText.indented(arguments), .text, format) }
    return object.members.filter { !hasDiff || !toldByDiff.contains($0.key) }.flatMap { member in
      argument(member, format)
    }
  }

  private static func argument(_ member: JSONObject.Member, _ format: CellFormat) -> [StyledLine] {
    let value = SafeText.exact(member.value.string ?? JSONText.indented(member.value), in: format.text.repertoire)
    let label = Span("\(format.name(member.key)): ", .dim)
    guard value.lines.count > 1 else {
      let spans = [label] + value.lines.map { Span($0, .text) }
      return WordWrap.wrap(spans, width: format.text.columns, indentation: format.gutter.hanging(by: 2))
    }
    let inner = Indentation(columns: 2 * CellFormat.gutter)
    return WordWrap.wrap([label], width: format.text.columns, indentation: format.gutter)
      + value.lines.flatMap { WordWrap.cut([Span($0, .text)], width: format.text.columns, indentation: inner) }
  }

  private static func outcome(of call: ToolCall, _ diff: UnifiedDiff?, _ format: CellFormat) -> [StyledLine] {
    let failure = failure(of: call, format)
    if let diff { return DiffLines.rows(of: diff, format.text, indentation: format.gutter) + failure }
    if let result = call.result, !result.isEmpty {
      return tail(StreamedText(result), droppedBytes: 0, format) + failure
    }
    let output = call.output
    guard output.text.isEmpty else { return tail(output.text, droppedBytes: output.droppedBytes, format) + failure }
    return failure.isEmpty && call.isFinished ? text("(no output)", .dim, format) : failure
  }

  private static func failure(of call: ToolCall, _ format: CellFormat) -> [StyledLine] {
    guard case .failed(let words, _) = call.progress, !words.isEmpty else { return [] }
    return text("failed: \(words)", .error, format)
  }

  /// Bytes of an output that are shown: several hundred rows. Laying them out takes about a millisecond, which is what a
  /// tool that still writes may cost a frame.
  private static let longestOutput = 64 * 1_024

  /// The end of an output, from a line's beginning on.
  private static func tail(_ output: StreamedText, droppedBytes: Int, _ format: CellFormat) -> [StyledLine] {
    guard output.utf8Count > longestOutput else {
      return dropped(droppedBytes, format) + text(output.string, .text, format)
    }
    let whole = output.string
    let start = whole.utf8.index(whole.endIndex, offsetBy: -longestOutput)
    let rest = whole.utf8[start...]
    let line = rest.firstIndex(of: ASCII.lineFeed).map { rest.index(after: $0) } ?? start
    let border = line.samePosition(in: whole.unicodeScalars) ?? whole.unicodeScalars.index(after: line)
    let hidden = droppedBytes + whole.utf8.distance(from: whole.startIndex, to: border)
    return dropped(hidden, format) + text(String(whole[border...]), .text, format)
  }

  private static func dropped(_ bytes: Int, _ format: CellFormat) -> [StyledLine] {
    bytes == 0 ? [] : text("(the first \(bytes) bytes are not shown)", .dim, format)
  }

  private static func text(_ text: String, _ role: Role, _ format: CellFormat) -> [StyledLine] {
    format.text.lines(of: text).flatMap {
      WordWrap.cut([Span($0, role)], width: format.text.columns, indentation: format.gutter)
    }
  }
}
