import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// The fields of a form, row by row. What is entered changes how rows look and never how many there are, so that what
/// was seen of a form stays seen while it is filled in.
struct FormBody {
  let view: FormView
  /// Whether keys go to the fields now.
  let isActive: Bool
  let width: Int
  let context: RenderContext

  private static let indent = 3
  /// Values stand further in than what they are for.
  private static let valueIndent = 5
  private static let prompt: SafeText = "> "

  /// The fields below what the form says about itself.
  func content(below head: [StyledLine]) -> RequestContent {
    var content = RequestContent(head + [.empty])
    for index in view.draft.entries.indices {
      let isFocused = isActive && index == view.index
      let block = block(index, isFocused)
      if isFocused {
        let first = content.lines.count
        content.focus = first..<(first + block.lines.count)
        content.caret = block.caret.map { Position(row: first + $0.row, column: $0.column) }
      }
      content.lines += block.lines
    }
    return content
  }

  private func block(_ index: Int, _ isFocused: Bool) -> RequestContent {
    let entry = view.draft.entries[index]
    let top = title(entry.field, isFocused) + description(entry.field) + longDefault(entry.field)
    let value = value(entry, isFocused)
    let caret = value.caret.map { Position(row: top.count + $0.row, column: $0.column) }
    return RequestContent(top + value.lines + remark(index, entry), caret: isFocused ? caret : nil)
  }

  private func title(_ field: ElicitationField, _ isFocused: Bool) -> [StyledLine] {
    let mark: SafeText = isFocused ? " \(context.theme.symbols.selected) " : "   "
    let name = clean(field.name)
    let title = field.title.map { $0.utf8.elementsEqual(field.name.utf8) ? name : "\(clean($0)) (\(name))" } ?? name
    let required: SafeText = field.isRequired ? ", required" : ""
    let spans = [Span(title, .strong), Span(required, .text)]
    return WordWrap.wrap(spans, width: width, indentation: Indentation(first: [Span(mark, .selection)]))
  }

  private func description(_ field: ElicitationField) -> [StyledLine] {
    guard let description = field.description, !description.isEmpty else { return [] }
    let words = Span("\"\(clean(description))\"", .dim)
    return WordWrap.cut([words], width: width, indentation: Indentation(columns: Self.valueIndent))
  }

  /// A default that is longer than its row is told whole besides.
  private func longDefault(_ field: ElicitationField) -> [StyledLine] {
    guard case .text(_, _, _, let text?) = field.kind else { return [] }
    let exact = clean(text)
    guard exact.columns > textColumns || exact.text != text else { return [] }
    let words = Span("default: \(exact)", .dim)
    return WordWrap.cut([words], width: width, indentation: Indentation(columns: Self.valueIndent))
  }

  private func value(_ entry: FormEntry, _ isFocused: Bool) -> RequestContent {
    switch entry.value {
    case .text(let text): return textRow(text, isFocused)
    case .truth: return options(["yes", "no"], of: entry, isFocused)
    case .choice, .choices: return options(entry.field.choices.map(label), of: entry, isFocused)
    case .nothing: return RequestContent([StyledLine([indentation, Span("(left out)", .dim)])])
    }
  }

  private var indentation: Span { Span(SafeText(blanks: Self.valueIndent), .text) }
  /// Columns for a typed text and the caret behind it.
  private var textColumns: Int { max(2, width - Self.valueIndent - Self.prompt.columns - 1) }

  /// One row, whatever is typed: of a long text what is around the caret.
  private func textRow(_ text: String, _ isFocused: Bool) -> RequestContent {
    let start = Self.valueIndent + Self.prompt.columns
    let prompt = Span(Self.prompt, isFocused ? .you : .dim)
    guard isFocused else {
      let row = StyledLine([Span(typed(text), .text)])
      let shown = row.truncated(to: textColumns, ellipsis: context.theme.symbols.ellipsis)
      return RequestContent([StyledLine([indentation, prompt] + shown.spans)])
    }
    let before = typed(String(view.text.beforeCursor))
    let hidden = max(0, before.columns - textColumns + 1)
    let (left, shownBefore) = before.split(atColumn: hidden)
    let isCut = left.columns > 0
    let sign: SafeText = isCut ? context.theme.symbols.ellipsis : ""
    let visible = isCut ? shownBefore.split(atColumn: sign.columns).1 : shownBefore
    let after = typed(String(view.text.afterCursor)).prefix(
      columns: max(0, textColumns - sign.columns - visible.columns))
    let spans = [indentation, prompt, Span(sign, .dim), Span(visible, .text), Span(after, .text)]
    return RequestContent(
      [StyledLine(spans)], caret: Position(row: 0, column: start + sign.columns + visible.columns))
  }

  private func options(_ labels: [SafeText], of entry: FormEntry, _ isFocused: Bool) -> RequestContent {
    let options = labels.enumerated().map { place, label in
      OptionRows.Option(
        mark: mark(isSet: entry.isChosen(place), isOneOfSeveral: entry.takesSeveral), label: label,
        isUnderCursor: isFocused && place == view.cursor)
    }
    let rows = OptionRows(options, indent: Self.valueIndent, width: width)
    return RequestContent(rows.lines, caret: rows.cursor)
  }

  private func mark(isSet: Bool, isOneOfSeveral: Bool) -> SafeText {
    isOneOfSeveral ? (isSet ? "[x]" : "[ ]") : (isSet ? "(*)" : "( )")
  }

  /// What a person reads for a choice; beside it what is sent, where that is something else.
  private func label(_ choice: ElicitationField.Choice) -> SafeText {
    let title = clean(choice.title)
    return choice.title.utf8.elementsEqual(choice.value.utf8) ? title : "\(title) (sends \(clean(choice.value)))"
  }

  /// What the field takes, or what is wrong: always as many rows as the longest of these has.
  private func remark(_ index: Int, _ entry: FormEntry) -> [StyledLine] {
    let faults: [FormFault] = [.missing, .unfit, .inexact]
    let rows = ([wanted(entry.field, isDefault: true)] + faults.map { remark($0, entry.field) }).map(\.count).max() ?? 1
    let fault = view.fault(at: index)
    let lines = fault.map { remark($0, entry.field) } ?? wanted(entry.field, isDefault: entry.isDefault)
    return lines + Array(repeating: .empty, count: rows - lines.count)
  }

  private func remark(_ fault: FormFault, _ field: ElicitationField) -> [StyledLine] {
    let words: SafeText = "\(context.theme.symbols.failed) \(clean(fault.words(about: field)))"
    return WordWrap.wrap(words, .error, width: width, indentation: Indentation(columns: Self.valueIndent))
  }

  private func wanted(_ field: ElicitationField, isDefault: Bool) -> [StyledLine] {
    let origin: SafeText = isDefault ? " \(context.theme.symbols.dot) as the form came" : ""
    let words: SafeText = "\(clean(field.wanted))\(origin)"
    return WordWrap.wrap(words, .dim, width: width, indentation: Indentation(columns: Self.valueIndent))
  }

  private func clean(_ foreign: String) -> SafeText { SafeText.exactLine(foreign, in: context.repertoire) }
  /// What a person types, as the composer shows it.
  private func typed(_ text: String) -> SafeText { SafeText.proseLine(text, in: context.repertoire) }
}
