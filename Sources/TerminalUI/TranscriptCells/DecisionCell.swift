import SessionModel
import TerminalPrimitives

/// Who decided what. It stands in the transcript once the agent's side has confirmed it, and says so.
enum DecisionCell {
  static func rows(_ record: DecisionRecord, _ format: CellFormat) -> [StyledLine] {
    switch record.subject {
    case .act: act(record, format)
    case .question(let question, _): answered(question, record, format)
    case .plan: plan(record, format)
    }
  }

  private static func act(_ record: DecisionRecord, _ format: CellFormat) -> [StyledLine] {
    let (sign, role) = sign(of: record, format)
    let act: SafeText = record.act.isEmpty ? "" : " \(format.name(record.act))"
    let afterwords = record.afterwords.map { Span("; \(SafeText.proseLine($0, in: format.text.repertoire))", role) }
    let spans =
      [Span(verdict(of: record, format), role), Span(": \(format.name(record.kind))\(act)", .text)]
      + afterwords + [Span(proof(of: record), .dim)]
    let mark = Indentation(first: [Span("\(sign) ", role)])
    return WordWrap.wrap(spans, width: format.text.columns, indentation: mark)
  }

  /// The question, whole, and below it the answer.
  private static func answered(_ question: String, _ record: DecisionRecord, _ format: CellFormat) -> [StyledLine] {
    let (sign, role) = sign(of: record, format)
    let mark = Indentation(first: [Span("\(sign) ", role)])
    let lines = format.text.lines(of: question).enumerated().flatMap { index, line in
      let kind = index == 0 ? [Span("\(format.name(record.kind)): ", .dim)] : []
      return WordWrap.wrap(
        kind + [Span(line, .text)], width: format.text.columns, indentation: index == 0 ? mark : mark.afterFirst)
    }
    let answer = [Span(words(for: record, format), role), Span(proof(of: record), .dim)]
    return lines + WordWrap.wrap(answer, width: format.text.columns, indentation: mark.afterFirst)
  }

  /// What was decided about a plan, which stands below it when it is opened.
  private static func plan(_ record: DecisionRecord, _ format: CellFormat) -> [StyledLine] {
    let (sign, role) = sign(of: record, format)
    let spans = [Span("\(sign) \(words(for: record, format))", role), Span(proof(of: record), .dim)]
    let mark = Indentation(first: [Span("\(format.foldMark) ", .dim)])
    return WordWrap.wrap(spans, width: format.text.columns, indentation: mark)
  }

  private static func sign(of record: DecisionRecord, _ format: CellFormat) -> (SafeText, Role) {
    let (sign, role): (SafeText, Role) =
      switch record.outcome {
      case .approved: (format.symbols.done, .success)
      case .denied: (format.symbols.failed, .error)
      case .answered: (format.symbols.done, .success)
      case .withdrawn: (format.symbols.pending, .dim)
      }
    return (sign, record.isAlarming ? .warning : role)
  }

  /// Before what it is about.
  private static func verdict(of record: DecisionRecord, _ format: CellFormat) -> SafeText {
    if case .withdrawn(let reason) = record.outcome {
      return "nobody decided (withdrawn: \(SafeText.proseLine(reason, in: format.text.repertoire)))"
    }
    return SafeText.proseLine(record.verdictOfAct, in: format.text.repertoire)
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
