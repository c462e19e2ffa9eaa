import SessionModel
import TerminalPrimitives

/// The field that takes the keys: the words of a denial, or the word that a high risk asks for.
struct RequestField {
  private(set) var rows: [StyledLine] = []
  /// Where the next key goes, counted from the first row.
  private(set) var cursor = Position(row: 0, column: 0)

  private static let prompt: SafeText = "   > "
  private static let continuation: SafeText = "     "
  /// Rows of what the field asks for that a small screen shows.
  private static let fewRows = 2

  init?(_ request: PendingRequest, _ view: RequestView, _ density: RequestDensity, _ format: RequestFormat) {
    switch view.field {
    case nil, .form: return nil
    case .words:
      let written = RequestChoice.all(for: request).filter { $0.field == .words }
      if written.count > 1, let choice = written.first(where: { $0.key == view.selection }) {
        rows = format.told([Span("\(format.clean(choice.label.beforeColon)):", .strong)])
      }
      append(view.words, format)
    case .confirmation:
      guard let choice = RequestChoice.all(for: request).first(where: { $0.key == view.selection }),
        let word = choice.confirmation(for: request)
      else { return nil }
      let wanted = format.told([
        Span("type ", .text), Span(format.clean(word), .strong),
        Span(" to \(format.clean(choice.label.beforeColon)):", .text),
      ])
      rows =
        density == .roomy
        ? wanted
        : wanted.shortened(to: Self.fewRows, columns: format.width, ellipsis: format.symbols.ellipsis)
      append(view.confirmation, format)
    }
  }

  /// The last rows, with the cursor among them.
  func suffix(_ count: Int) -> RequestField {
    var field = self
    let first = max(0, min(rows.count - count, cursor.row))
    field.rows = Array(rows.dropFirst(first).prefix(count))
    field.cursor.row -= first
    return field
  }

  private mutating func append(_ buffer: TextBuffer, _ format: RequestFormat) {
    let before = Self.cut(String(buffer.beforeCursor), format)
    cursor = Position(
      row: rows.count + before.count - 1,
      column: min(Self.prompt.columns + (before.last?.columns ?? 0), format.width - 1))
    for (index, line) in Self.cut(buffer.text, format).enumerated() {
      rows.append(StyledLine([Span(index == 0 ? Self.prompt : Self.continuation, .you), Span(line, .text)]))
    }
  }

  private static func cut(_ text: String, _ format: RequestFormat) -> [SafeText] {
    let columns = max(2, format.width - prompt.columns)
    return SafeText.prose(text, in: format.context.repertoire).flatMap { $0.lines(ofColumns: columns) }
  }
}

extension String {
  /// What a choice does, without the warning about it, which stands with the choice.
  fileprivate var beforeColon: Substring { firstRange(of: ": ").map { self[..<$0.lowerBound] } ?? self[...] }
}
