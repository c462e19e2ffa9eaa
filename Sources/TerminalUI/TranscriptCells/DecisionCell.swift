import SessionModel
import TerminalPrimitives

/// Who decided what. It stands in the transcript once the agent's side has confirmed it, and says so.
enum DecisionCell {
  static func rows(_ record: DecisionRecord, _ format: CellFormat) -> [StyledLine] {
    let (sign, role) = sign(of: record.outcome, format)
    let outcome = SafeText.proseLine(record.outcome.words, in: format.text.repertoire)
    let act: SafeText = record.act.isEmpty ? "" : " \(format.name(record.act))"
    let spans = [
      Span("\(outcome) \(decider(of: record))", role),
      Span(": \(format.name(record.kind))\(act)", .text),
      Span(proof(of: record), .dim),
    ]
    let mark = Indentation(first: [Span("\(sign) ", role)])
    return WordWrap.wrap(spans, width: format.text.columns, indentation: mark)
  }

  private static func sign(of outcome: DecisionRecord.Outcome, _ format: CellFormat) -> (SafeText, Role) {
    switch outcome {
    case .approved: (format.symbols.done, .success)
    case .denied: (format.symbols.failed, .error)
    case .answered: (format.symbols.done, .success)
    case .withdrawn: (format.symbols.pending, .dim)
    }
  }

  private static func decider(of record: DecisionRecord) -> SafeText {
    switch (record.outcome, record.source) {
    case (.withdrawn, _): "(nobody decided)"
    case (_, .person): "by you"
    case (_, .policy(let policy)): "by --approve \(SafeText.exactLine(policy.rawValue, in: .ascii))"
    case (_, .elsewhere): "elsewhere"
    }
  }

  private static func proof(of record: DecisionRecord) -> SafeText {
    switch record.outcome {
    case .withdrawn: ""
    case .approved, .denied, .answered:
      record.took == .zero ? "  (confirmed)" : "  (confirmed \(Clock.precise(record.took)) after it was asked)"
    }
  }
}
