import SessionModel
import TerminalPrimitives

/// What a run used: one quiet line.
enum UsageCell {
  static func rows(_ usage: RunUsage, _ format: CellFormat) -> [StyledLine] {
    let words = UsageWords.line(of: usage, format)
    let mark = Indentation(first: [Span("\(format.symbols.dot) ", .dim)])
    return WordWrap.wrap(words, .dim, width: format.text.columns, indentation: mark)
  }
}

/// Numbers of tokens, requests and times, in words.
enum UsageWords {
  /// `used 12.3k tokens in (8k cached), 840 out · 1 premium request · 0.4 AI units · 4.2s · gpt-5`
  static func line(of usage: RunUsage, _ format: CellFormat) -> SafeText {
    let total = usage.total
    let cached: SafeText = total.cachedTokens == 0 ? "" : " (\(Count.short(total.cachedTokens)) cached)"
    let tokens: SafeText =
      "used \(Count.short(total.inputTokens)) tokens in\(cached), \(Count.short(total.outputTokens)) out"
    let models = usage.models.map { format.name($0.model) }.joined(separator: ", ")
    let parts: [SafeText?] = [tokens, cost(of: total), units(of: total), usage.took.map(Clock.precise), models]
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " \(format.symbols.dot) ")
  }

  /// Nil where the runtime said nothing of it.
  static func cost(of usage: ModelUsage) -> SafeText? {
    guard usage.cost > 0 else { return nil }
    return usage.cost == 1 ? "1 premium request" : "\(Count.decimal(usage.cost)) premium requests"
  }

  /// Nil where the runtime said nothing of it.
  static func units(of usage: ModelUsage) -> SafeText? {
    guard usage.aiUnits > 0 else { return nil }
    return usage.aiUnits == 1 ? "1 AI unit" : "\(Count.amount(usage.aiUnits)) AI units"
  }

  /// `63% left`, `unlimited`; nil where nothing is known of it.
  static func rest(of quota: Quota) -> SafeText? {
    quota.isUnlimited ? share(of: quota) : share(of: quota).map { "\($0) left" }
  }

  /// The same where it is said already that it is what is left.
  static func share(of quota: Quota) -> SafeText? {
    if quota.isUnlimited { return "unlimited" }
    return quota.remaining.map { "\($0)%" }
  }

  /// `premium_interactions` are what everybody else calls premium requests.
  static func name(of quota: Quota, in repertoire: Repertoire) -> SafeText {
    quota.name == "premium_interactions"
      ? "premium requests" : SafeText.exactLine(quota.name.replacing("_", with: " "), in: repertoire)
  }
}
