import SessionModel
import TerminalPrimitives

/// Who decided what. It stands in the transcript once the agent's side has confirmed it, and says so.
enum DecisionCell {
  static func rows(_ record: DecisionRecord, _ format: CellFormat) -> [StyledLine] {
    let (sign, plain) = sign(of: record.outcome, format)
    let role = record.isAlarming ? .warning : plain
    let act: SafeText = record.act.isEmpty ? "" : " \(format.name(record.act))"
    let spans = [
      Span(words(for: record, format), role),
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

  private static func words(for record: DecisionRecord, _ format: CellFormat) -> SafeText {
    let words = SafeText.proseLine(record.words, in: format.text.repertoire)
    if case .withdrawn = record.outcome { return "nobody decided (\(words))" }
    return words
  }

  private static func proof(of record: DecisionRecord) -> SafeText {
    switch record.outcome {
    case .withdrawn: ""
    case .approved, .denied, .answered:
      record.took == .zero ? "  (confirmed)" : "  (confirmed \(Clock.precise(record.took)) after it was asked)"
    }
  }
}
