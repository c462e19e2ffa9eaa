import SessionModel
import TerminalPrimitives

/// A command: its output as a terminal would show it. While it runs, and where it failed, its last lines are seen without
/// opening it.
enum ShellCell {
  /// Rows of output below a folded command: enough to see an error message, and little enough to read on.
  private static let previewRows = 3

  static func rows(of call: ToolCall, _ format: CellFormat) -> [StyledLine] {
    format.isExpanded
      ? ToolDetails.arguments(of: call, leavingOut: [], format) + output(of: call, format) : preview(of: call, format)
  }

  private static func output(of call: ToolCall, _ format: CellFormat) -> [StyledLine] {
    let output = OutputExcerpt(of: call, from: format.outputStart)
    let text = TerminalText(output.text)
    let failure = ToolDetails.failure(of: call, format)
    let rows =
      ToolDetails.above(output, format) + text.lines.flatMap { line($0, format) } + ToolDetails.below(output, format)
      + unseen(text, format)
    return rows.isEmpty && failure.isEmpty
      ? call.whyNothing.map { [ToolDetails.remark($0, format)] } ?? [] : rows + failure
  }

  /// The last lines, one row each.
  private static func preview(of call: ToolCall, _ format: CellFormat) -> [StyledLine] {
    let failure = ToolDetails.failureRow(of: call, format)
    guard failure.isEmpty else { return failure }
    guard call.progress == .running || call.failedExitCode != nil else { return [] }
    let lines = TerminalText(OutputExcerpt(of: call).text).lines
    let shown = lines.suffix(previewRows).map { line in
      let spans = format.gutter.first + [Span(SafeText.proseLine(line, in: format.text.repertoire), .dim)]
      return StyledLine(spans).truncated(to: format.text.columns, ellipsis: format.symbols.ellipsis)
    }
    let above = lines.count - shown.count
    guard above > 0 else { return shown }
    let key = format.key(.toggleItem, in: .composer)
    return [ToolDetails.remark("(\(Count.of(above, "line")) above; \(key) opens all)", format)] + shown
  }

  private static func line(_ line: String, _ format: CellFormat) -> [StyledLine] {
    let text = SafeText.proseLine(line, in: format.text.repertoire)
    return WordWrap.cut([Span(text, .text)], width: format.text.columns, indentation: format.codeGutter)
  }

  /// What a terminal would not have shown either.
  private static func unseen(_ text: TerminalText, _ format: CellFormat) -> [StyledLine] {
    let sequences: SafeText? =
      text.sequenceCount == 0 ? nil : "\(Count.of(text.sequenceCount, "control sequence")) left out"
    let lines: SafeText? =
      text.overwrittenCount == 0 ? nil : "\(Count.of(text.overwrittenCount, "line")) written over"
    let words = [sequences, lines].compactMap(\.self)
    return words.isEmpty ? [] : [ToolDetails.remark("(\(words.joined(separator: ", ")))", format)]
  }
}
