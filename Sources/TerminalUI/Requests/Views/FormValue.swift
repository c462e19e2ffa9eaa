import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// What stands in a field: a text on one row, or the options with their marks. As many rows whatever is entered.
struct FormValue {
  private(set) var rows: [StyledLine] = []
  /// Where the next key goes, counted from the first row; nil where the field does not have the keys.
  private(set) var caret: Position?
  /// A default that is longer than its row, or has something to be spelled out, told whole besides.
  private(set) var longDefault: [StyledLine] = []

  /// Values stand further in than what they are for.
  static let lead = [Span("  ", .text)]
  private static let prompt: SafeText = "> "

  private let format: RequestFormat

  /// - Parameter view: the form, where this field has the keys.
  init(_ entry: FormEntry, _ view: FormView?, _ format: RequestFormat) {
    self.format = format
    switch entry.value {
    case .text(let text):
      addDefault(of: entry.field)
      if let view { addText(under: view.text) } else { addText(text) }
    case .truth: addOptions(["yes", "no"], of: entry, view)
    case .choice, .choices:
      addOptions(entry.field.choices.map { $0.words(in: format.context.repertoire) }, of: entry, view)
    case .nothing: rows = format.told("(left out)", .dim, lead: Self.lead)
    }
  }

  private var indent: Int { RequestFormat.margin.columns + StyledLine(Self.lead).columns }
  /// Columns for a typed text and the caret behind it.
  private var textColumns: Int { max(2, format.width - indent - Self.prompt.columns - 1) }

  private mutating func addDefault(of field: ElicitationField) {
    guard case .text(_, _, _, let text?) = field.kind else { return }
    let exact = format.clean(text)
    guard exact.columns > textColumns || exact.text != text else { return }
    longDefault = format.act([Span("default: \(exact)", .dim)], lead: Self.lead)
  }

  private mutating func addText(_ text: String) {
    let row = StyledLine([Span(typed(text), .text)]).truncated(to: textColumns, ellipsis: format.symbols.ellipsis)
    rows = [StyledLine([Span(SafeText(blanks: indent), .text), Span(Self.prompt, .dim)] + row.spans)]
  }

  /// Of a long text what is around the caret.
  private mutating func addText(under buffer: TextBuffer) {
    let before = typed(String(buffer.beforeCursor))
    let isCut = before.columns >= textColumns
    let sign: SafeText = isCut ? format.symbols.ellipsis : ""
    let hidden = isCut ? before.columns + sign.columns - textColumns + 1 : 0
    let visible = before.split(atColumn: hidden).1
    let room = textColumns - sign.columns - visible.columns
    let after = typed(String(buffer.afterCursor)).prefix(columns: max(0, room))
    rows = [
      StyledLine([
        Span(SafeText(blanks: indent), .text), Span(Self.prompt, .you), Span(sign, .dim), Span(visible, .text),
        Span(after, .text),
      ])
    ]
    caret = Position(row: 0, column: indent + Self.prompt.columns + sign.columns + visible.columns)
  }

  private mutating func addOptions(_ labels: [SafeText], of entry: FormEntry, _ view: FormView?) {
    let options = labels.enumerated().map { place, label in
      OptionRows.Option(
        mark: Self.mark(isSet: entry.isChosen(place), isOneOfSeveral: entry.takesSeveral), label: label,
        isUnderCursor: place == view?.cursor)
    }
    let laidOut = OptionRows(options, indent: indent, width: format.width)
    (rows, caret) = (laidOut.lines, laidOut.cursor)
  }

  private static func mark(isSet: Bool, isOneOfSeveral: Bool) -> SafeText {
    isOneOfSeveral ? (isSet ? "[x]" : "[ ]") : (isSet ? "(*)" : "( )")
  }

  /// What a person types, as the composer shows it, but on one row: a line break is sent as one, so that it is spelled out.
  private func typed(_ text: String) -> SafeText {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { SafeText.proseLine(Substring($0), in: format.context.repertoire) }
      .joined(separator: SafeText.exactLine("\n", in: format.context.repertoire))
  }
}

extension ElicitationField.Choice {
  /// What a person reads for it; beside it what is sent, where that is something else.
  func words(in repertoire: Repertoire) -> SafeText {
    let words = SafeText.exactLine(title, in: repertoire)
    return title.isSameWord(as: value) ? words : "\(words) (sends \(SafeText.exactLine(value, in: repertoire)))"
  }
}
