import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// The fields of a form, row by row. What is entered changes how rows look and never how many there are, so that what
/// was seen of a form stays seen while it is filled in.
struct FormRows {
  private(set) var rows: [StyledLine] = [.empty]
  private(set) var focus: RequestFocus?

  /// - Parameter isActive: whether keys go to the fields now.
  init(_ view: FormView, isActive: Bool, _ format: RequestFormat) {
    for (index, entry) in view.draft.entries.enumerated() {
      let isFocused = isActive && index == view.index
      let value = FormValue(entry, isFocused ? view : nil, format)
      let title = Self.title(entry.field, isFocused, format)
      let top = title + Self.description(entry.field, format) + value.longDefault
      let block = top + value.rows + Self.remark(view.fault(at: index), entry, format)
      if isFocused {
        let caret = value.caret.map { Position(row: top.count + $0.row, column: $0.column) }
        focus = RequestFocus(rows: 0..<block.count, caret: caret).moved(by: rows.count)
      }
      rows += block
    }
  }

  private static func title(_ field: ElicitationField, _ isFocused: Bool, _ format: RequestFormat) -> [StyledLine] {
    let mark: SafeText = isFocused ? " \(format.symbols.selected) " : "   "
    let required: SafeText = field.isRequired ? ", required" : ""
    let spans = [Span(field.heading(in: format.context.repertoire), .strong), Span(required, .text)]
    return WordWrap.wrap(spans, width: format.width, indentation: Indentation(first: [Span(mark, .selection)]))
  }

  private static func description(_ field: ElicitationField, _ format: RequestFormat) -> [StyledLine] {
    guard let description = field.description, !description.isEmpty else { return [] }
    return format.act([Span("\"\(format.clean(description))\"", .dim)], lead: FormValue.lead)
  }

  /// What the field takes, or what is wrong: always as many rows as the longest of these has.
  private static func remark(_ fault: FormFault?, _ entry: FormEntry, _ format: RequestFormat) -> [StyledLine] {
    let faults: [FormFault] = [.missing, .unfit, .inexact]
    let all = [wanted(entry.field, isDefault: true, format)] + faults.map { words($0, entry.field, format) }
    let lines =
      fault.map { words($0, entry.field, format) } ?? wanted(entry.field, isDefault: entry.isDefault, format)
    return lines + Array(repeating: .empty, count: (all.map(\.count).max() ?? lines.count) - lines.count)
  }

  private static func words(_ fault: FormFault, _ field: ElicitationField, _ format: RequestFormat) -> [StyledLine] {
    format.told(
      "\(format.symbols.failed) \(format.clean(fault.words(about: field)))", .error, lead: FormValue.lead)
  }

  private static func wanted(
    _ field: ElicitationField, isDefault: Bool, _ format: RequestFormat
  ) -> [StyledLine] {
    let origin: SafeText = isDefault ? " \(format.symbols.dot) as the form came" : ""
    return format.told("\(format.clean(field.wanted))\(origin)", .dim, lead: FormValue.lead)
  }
}

extension ElicitationField {
  /// What it is called, and beside it the name that is sent, where that is another word.
  func heading(in repertoire: Repertoire) -> SafeText {
    let name = SafeText.exactLine(name, in: repertoire)
    guard let title else { return name }
    let words = SafeText.exactLine(title, in: repertoire)
    return title.isSameWord(as: self.name) ? words : "\(words) (\(name))"
  }
}

extension String {
  /// The same letters, capital or not, so that one of them says it all.
  func isSameWord(as other: String) -> Bool { lowercased().utf8.elementsEqual(other.lowercased().utf8) }
}
