import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// What stands below a question: the choices that it offers, the fields of a form, or who opens a page.
struct QuestionView {
  private(set) var rows: [StyledLine] = []
  private(set) var focus: RequestFocus?
  /// The row of the selected choice among those that stand here, or of the first one while nothing is selected.
  private(set) var choiceRow: Int?

  init(_ request: PendingRequest, _ entered: EnteredAnswer?, _ format: RequestFormat) {
    switch request.matter {
    case .question: addChoices(of: request, selected: entered?.selection, format)
    case .form(let form):
      if let filled = entered?.form {
        let fields = FormRows(filled, isActive: entered?.isFillingIn == true, format)
        (rows, focus) = (fields.rows, fields.focus)
      } else if form.isPage {
        rows = format.told("this program opens no page: open it yourself, if you trust it", .warning)
      }
    case .permission, .plan, .modelSwitch, .limits: break
    }
  }

  private mutating func addChoices(
    of request: PendingRequest, selected: RequestChoice.Key?, _ format: RequestFormat
  ) {
    for choice in RequestChoice.all(for: request) where choice.standsInBody {
      let isSelected = choice.key == selected
      let role: Role = isSelected ? .selection : .text
      let label = Span(format.clean(choice.label), role)
      let choiceRows = format.act([label], lead: [Span(isSelected ? "(*) " : "( ) ", role)])
      if isSelected || selected == nil && choiceRow == nil { choiceRow = rows.count }
      if isSelected { focus = RequestFocus(rows: rows.count..<(rows.count + choiceRows.count), caret: nil) }
      rows += choiceRows
    }
  }
}
