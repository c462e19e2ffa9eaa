import JSONRPC
import SessionModel
import TerminalPrimitives

/// The arguments of a tool call and what came of it, whatever the tool.
enum ToolDetails {
  static func rows(of call: ToolCall, _ format: CellFormat) -> [StyledLine] {
    arguments(of: call, leavingOut: [], format) + outcome(of: call, format)
  }

  static func arguments(of call: ToolCall, leavingOut told: Set<String>, _ format: CellFormat) -> [StyledLine] {
    guard let arguments = call.arguments else { return [] }
    guard case .object(let object) = arguments else {
      let (beginning, rest) = shortened(JSONText.indented(arguments), format)
      return text(beginning, .text, format) + rest
    }
    return object.members.filter { !told.contains($0.key) }.flatMap { argument($0, format) }
  }

  static func failure(of call: ToolCall, _ format: CellFormat) -> [StyledLine] {
    guard case .failed(let words, _) = call.progress, !words.isEmpty else { return [] }
    return text("failed: \(words)", .error, format)
  }

  /// The failure in one row, for a call that is not open.
  static func failureRow(of call: ToolCall, _ format: CellFormat) -> [StyledLine] {
    guard case .failed(let words, _) = call.progress, !words.isEmpty else { return [] }
    let spans = format.gutter.first + [Span(SafeText.proseLine(words, in: format.text.repertoire), .error)]
    return [StyledLine(spans).truncated(to: format.text.columns, ellipsis: format.symbols.ellipsis)]
  }

  private static func argument(_ member: JSONObject.Member, _ format: CellFormat) -> [StyledLine] {
    let (beginning, rest) = shortened(member.value.string ?? JSONText.indented(member.value), format)
    let value = SafeText.exact(beginning, in: format.text.repertoire)
    let label = Span("\(format.name(member.key)): ", .dim)
    guard value.lines.count > 1 else {
      let spans = [label] + value.lines.map { Span($0, .text) }
      return WordWrap.wrap(spans, width: format.text.columns, indentation: format.gutter.hanging(by: 2)) + rest
    }
    let inner = format.gutter.followed(by: format.codeGutter)
    return WordWrap.wrap([label], width: format.text.columns, indentation: format.gutter)
      + value.lines.flatMap { WordWrap.cut([Span($0, .text)], width: format.text.columns, indentation: inner) } + rest
  }

  /// Bytes of an argument that are shown: as of an output, since an open call is laid out anew for all that it writes.
  private static let longestArgument = 64 * 1_024

  private static func shortened(_ argument: String, _ format: CellFormat) -> (String, rest: [StyledLine]) {
    let beginning = argument.beginning(bytes: longestArgument)
    let left = argument.utf8.count - beginning.utf8.count
    return (beginning, left == 0 ? [] : [remark("(the last \(left) bytes are not shown)", format)])
  }

  private static func outcome(of call: ToolCall, _ format: CellFormat) -> [StyledLine] {
    let failure = failure(of: call, format)
    let output = OutputExcerpt(of: call, from: format.outputStart)
    guard !output.text.isEmpty else {
      return failure.isEmpty ? call.whyNothing.map { [remark($0, format)] } ?? [] : failure
    }
    return above(output, format) + text(output.text, .text, format) + below(output, format) + failure
  }

  static func above(_ output: OutputExcerpt, _ format: CellFormat) -> [StyledLine] {
    output.bytesAbove == 0 ? [] : [remark("(the first \(output.bytesAbove) bytes are not shown)", format)]
  }

  static func below(_ output: OutputExcerpt, _ format: CellFormat) -> [StyledLine] {
    guard output.bytesBelow > 0 else { return [] }
    return [remark("(the last \(output.bytesBelow) bytes are not shown; folded and opened again they are)", format)]
  }

  static func remark(_ words: SafeText, _ format: CellFormat) -> StyledLine {
    StyledLine(format.gutter.first + [Span(words, .dim)])
      .truncated(to: format.text.columns, ellipsis: format.symbols.ellipsis)
  }

  private static func text(_ text: String, _ role: Role, _ format: CellFormat) -> [StyledLine] {
    format.text.lines(of: text).flatMap {
      WordWrap.cut([Span($0, role)], width: format.text.columns, indentation: format.codeGutter)
    }
  }
}

extension ToolCall {
  /// What stands where there is no output; nil for a call that may bring some yet, or never began.
  var whyNothing: SafeText? {
    switch progress {
    case .running, .waitingForApproval, .denied: nil
    case .succeeded, .failed: "(no output)"
    case .unknown: "(nothing more came)"
    }
  }

  /// Whether what it was to do is not done, or not known to be.
  var cameToNothing: Bool {
    switch progress {
    case .denied, .failed, .unknown: true
    case .running, .waitingForApproval, .succeeded: false
    }
  }
}
