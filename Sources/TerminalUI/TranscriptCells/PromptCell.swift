import SessionModel
import TerminalPrimitives

/// What a person wrote, or something in a person's place. Of a long one the beginning, until it is opened.
enum PromptCell {
  /// Rows of a prompt that is folded.
  private static let previewRows = 8
  /// Bytes that are looked at for these rows, however narrow they are and however long the prompt.
  private static let previewBytes = 4 * 1_024
  /// Bytes that are shown of one that is open: several hundred rows, which are laid out in a few milliseconds.
  private static let longest = 64 * 1_024

  static func rows(_ prompt: PromptItem, at moment: Moment, _ format: CellFormat) -> [StyledLine] {
    let head = [head(source: prompt.source, at: moment, format)]
    guard prompt.isLong else { return head + format.wrapped(prompt.text, .text) }
    let key = format.key(.toggleItem, in: .transcript)
    return head + (format.isExpanded ? whole(prompt.text, format) : preview(prompt.text, "; \(key) opens it", format))
  }

  /// The same of a prompt that is still on its way, and cannot be opened.
  static func rows(onItsWay prompt: PromptItem, at moment: Moment, _ format: CellFormat) -> [StyledLine] {
    let head = [head(source: prompt.source, at: moment, format)]
    return head + (prompt.isLong ? preview(prompt.text, "", format) : format.wrapped(prompt.text, .text))
  }

  private static func preview(_ text: String, _ advice: SafeText, _ format: CellFormat) -> [StyledLine] {
    let rows = format.wrapped(text.beginning(bytes: previewBytes), .text).prefix(previewRows)
    return rows + [ToolDetails.remark("(\(ByteCount.words(text.utf8.count)) in all\(advice))", format)]
  }

  private static func whole(_ text: String, _ format: CellFormat) -> [StyledLine] {
    let shown = text.beginning(bytes: longest)
    let rows = format.wrapped(shown, .text)
    let rest = text.utf8.count - shown.utf8.count
    guard rest > 0 else { return rows }
    let key = format.key(.copyItem, in: .transcript)
    return rows + [ToolDetails.remark("(\(ByteCount.words(rest)) more are not shown; \(key) copies all of it)", format)]
  }

  private static func head(source: String?, at moment: Moment, _ format: CellFormat) -> StyledLine {
    let who = source.map { Span("prompt from \(format.name($0))", .warning) } ?? Span("you", .you)
    return StyledLine([who, Span("  \(format.time(of: moment))", .dim)])
      .truncated(to: format.text.columns, ellipsis: format.symbols.ellipsis)
  }
}
