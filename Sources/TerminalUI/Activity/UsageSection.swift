import SessionModel
import TerminalPrimitives

/// How full the model's window is, and what the session has used so far.
enum UsageSection {
  static func section(_ session: SessionState, _ format: CellFormat) -> ActivitySection {
    let usage = session.usage
    let rows =
      [window(usage, format)] + usage.spending.models.map { model($0, format) }
      + usage.quotas.map { quota($0, format) }
    return ActivitySection(title: "usage", rows: rows.compactMap(\.self))
  }

  /// From here on an answer may not fit any more, and the agent soon puts the conversation into a summary.
  private static let nearlyFull = 80

  private static func window(_ usage: Usage, _ format: CellFormat) -> StyledLine? {
    guard let tokens = usage.contextTokens else { return nil }
    let limit: SafeText = usage.contextLimit.map { " of \(Count.short($0))" } ?? ""
    let share = usage.contextPercentage.map { percentage in
      [Span("\(percentage)%", percentage >= nearlyFull ? .warning : .text)]
    }
    return format.row([Span("context \(Count.short(tokens))\(limit)", .text)], share ?? [])
  }

  private static func model(_ usage: ModelUsage, _ format: CellFormat) -> StyledLine {
    let tokens: SafeText = "\(Count.short(usage.inputTokens)) in, \(Count.short(usage.outputTokens)) out"
    let cost: SafeText = usage.cost > 0 ? ", \(Count.decimal(usage.cost)) req." : ""
    let units: SafeText = usage.aiUnits > 0 ? ", \(Count.decimal(usage.aiUnits)) AIU" : ""
    return format.row([Span(format.name(usage.model), .text)], [Span("\(tokens)\(cost)\(units)", .dim)])
  }

  /// From here on it may not last for another task.
  private static let nearlyUsedUp = 10

  private static func quota(_ quota: Quota, _ format: CellFormat) -> StyledLine? {
    UsageWords.rest(of: quota).map { rest in
      let isLow = quota.remaining.map { $0 <= nearlyUsedUp && !quota.isUnlimited } ?? false
      return format.row([Span(format.name(quota.name), .text)], [Span(rest, isLow ? .warning : .dim)])
    }
  }
}
