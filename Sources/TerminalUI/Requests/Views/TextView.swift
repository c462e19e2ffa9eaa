import SessionModel
import TerminalPrimitives

/// A command, a path or a text, whole and exact, with its counts.
enum TextView {
  static func rows(_ part: RequestDescription.Part, _ role: Role, _ format: RequestFormat) -> [StyledLine] {
    let text = format.exact(part.text)
    if let row = shortRow(part, text, role, format) { return [row] }
    let count = isSentence(part, text) ? [] : format.told(format.counts(text), .dim)
    let label = part.label.map { format.told("\(format.clean($0)):", .dim) } ?? []
    return label + text.lines.flatMap { format.act([Span($0, role)]) } + count + format.warnings(text)
  }

  /// A question, a path, or words of ours: one line in which nothing is hidden has nothing to count.
  private static func isSentence(_ part: RequestDescription.Part, _ text: ExactText) -> Bool {
    [.text, .path].contains(part.form) && part.label == nil && text.lines.count == 1 && text.hiddenCount == 0
      && text.warnings.isEmpty
  }

  /// A labelled part that is one plain line of a row's width: there is nothing to count.
  private static func shortRow(
    _ part: RequestDescription.Part, _ text: ExactText, _ role: Role, _ format: RequestFormat
  ) -> StyledLine? {
    guard let label = part.label, text.lines.count == 1, text.hiddenCount == 0, text.warnings.isEmpty else {
      return nil
    }
    let row = StyledLine([
      Span(RequestFormat.margin, .text), Span("\(format.clean(label)): ", .dim), Span(text.lines[0], role),
    ])
    return row.columns <= format.width ? row : nil
  }
}
