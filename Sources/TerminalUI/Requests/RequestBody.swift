import SessionModel
import TerminalPrimitives

/// What a request asks, row by row: the exact act first, then what is known of it, and the agent's own words last, quoted.
struct RequestBody: Equatable {
  private(set) var rows: [StyledLine] = []
  /// The rows at which hunks of a diff begin.
  private(set) var hunks: [Int] = []
  /// Whether something of the request is folded away.
  private(set) var isFolded = false
  /// The rows of what is answered among them: choices, or the fields of a form.
  private(set) var answerRows = 0..<0
  /// What keys are about, where an answer is entered among the rows.
  private(set) var focus: RequestFocus?
  /// Where a choice stands among the rows that the next key is about.
  private(set) var choiceRow: Int?

  init(
    of request: PendingRequest, isUnfolded: Bool, entered: EnteredAnswer? = nil, _ format: RequestFormat
  ) {
    let description = request.description
    rows = request.denyOnly.flatMap { Self.denyOnly($0, request.isPermission ? "denied" : "declined", format) }
    for part in description.parts where entered?.replaces(part) != true {
      if part.form == .raw, let value = part.value, !isUnfolded {
        isFolded = true
        rows += RawView.folded(value, canBeApproved: request.canBeApproved, format)
      } else if request.isPlan, part.label == nil {
        rows += PlanView.rows(part, format)
      } else {
        append(part, of: description, format)
      }
    }
    rows += RiskView.rows(description.risk, format)
    rows += description.warning.map { format.told("warning: \(format.clean($0))", .warning) } ?? []
    rows += FactsView.rows(description.facts, format)
    rows += ScopeView.rows(of: request, description, format)
    rows += description.intention.map { format.told("agent says: \"\(format.clean($0))\"", .dim) } ?? []
    let question = QuestionView(request, entered, format)
    focus = question.focus?.moved(by: rows.count)
    answerRows = rows.count..<(rows.count + question.rows.count)
    choiceRow = question.choiceRow.map { $0 + rows.count }
    rows += question.rows
  }

  private mutating func append(
    _ part: RequestDescription.Part, of description: RequestDescription, _ format: RequestFormat
  ) {
    switch part.form {
    case .command:
      rows += TextView.rows(part, .strong, format)
      if let shell = description.shell { rows += ShellView.rows(shell, of: part.text, format) }
    case .diff:
      let view = DiffView(part, format)
      hunks += view.hunks.map { rows.count + $0 }
      rows += view.rows
    case .url: rows += AddressView.rows(part, format)
    case .path: rows += TextView.rows(part, .strong, format)
    case .text: rows += TextView.rows(part, .text, format)
    case .arguments:
      rows += part.value.map { ArgumentsView.rows($0, label: part.label, format) } ?? TextView.rows(part, .text, format)
    case .raw: rows += part.value.map { RawView.unfolded($0, format) } ?? TextView.rows(part, .text, format)
    }
  }

  private static func denyOnly(
    _ reason: DenyOnlyReason, _ refused: SafeText, _ format: RequestFormat
  ) -> [StyledLine] {
    switch reason {
    case .ambiguous(let words), .unreadable(let words):
      format.told("can only be \(refused): \(format.clean(words))", .error)
    }
  }
}
