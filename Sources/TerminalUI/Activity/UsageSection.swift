import SessionModel
import TerminalPrimitives

/// How full the model's window is, and what the session has used so far.
enum UsageSection {
  static func section(_ session: SessionState, _ format: CellFormat) -> ActivitySection {
    let usage = session.usage
    let window = window(usage, format).map { [$0] } ?? []
    let models = usage.spending.models.flatMap { model($0, format) }
    return ActivitySection(title: "usage", rows: window + models + usage.quotas.compactMap { quota($0, format) })
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

  /// What it used stands below its name where there is no room for both.
  private static func model(_ usage: ModelUsage, _ format: CellFormat) -> [StyledLine] {
    let tokens: SafeText = "\(Count.short(usage.inputTokens)) in, \(Count.short(usage.outputTokens)) out"
    let cost: SafeText = usage.cost > 0 ? ", \(requests(usage.cost))" : ""
    let units: SafeText = usage.aiUnits > 0 ? ", \(Count.amount(usage.aiUnits)) AIU" : ""
    let (name, used) = ([Span(format.name(usage.model), .text)], [Span("\(tokens)\(cost)\(units)", .dim)])
    if format.fits(name, used) { return [format.row(name, used)] }
    return [format.row(name, []), format.row(format.gutter.first + used, [])]
  }

  private static func requests(_ cost: Double) -> SafeText {
    cost == 1 ? "1 request" : "\(Count.decimal(cost)) requests"
  }

  /// From here on it may not last for another task.
  private static let nearlyUsedUp = 10

  private static func quota(_ quota: Quota, _ format: CellFormat) -> StyledLine? {
    UsageWords.rest(of: quota).map { rest in
      let isLow = quota.remaining.map { $0 <= nearlyUsedUp && !quota.isUnlimited } ?? false
      return format.row(
        [Span(UsageWords.name(of: quota, in: format.text.repertoire), .text)], [Span(rest, isLow ? .warning : .dim)])
    }
  }
}
