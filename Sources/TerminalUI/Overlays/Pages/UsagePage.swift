import SessionModel
import TerminalPrimitives

/// What the session used, by model, as its events tell.
enum UsagePage {
  static func content(_ state: AppState, columns: Int) -> PageContent {
    var page = PageContent(title: "Usage", columns: columns)
    let spending = state.session.usage.spending
    guard !spending.isEmpty else {
      page.addNote("No model call was announced yet.")
      return page
    }
    for model in spending.models {
      page.addHeading(model.model.isEmpty ? "a model that was not named" : state.safe(model.model))
      add(model, to: &page)
    }
    if spending.models.count > 1 {
      page.addHeading("together")
      add(spending.total, to: &page)
    }
    for quota in state.session.usage.quotas { add(quota, to: &page, state) }
    page.addBlank()
    page.addNote("Counted from the events of this session: the runtime answers its own usage call with zeros here.")
    return page
  }

  private static func add(_ usage: ModelUsage, to page: inout PageContent) {
    page.addFact("calls", "\(usage.calls)")
    page.addFact("tokens in", "\(Count.short(usage.inputTokens)), \(Count.short(usage.cachedTokens)) of them cached")
    page.addFact("tokens out", Count.short(usage.outputTokens))
    page.addFact("premium requests", usage.cost > 0 ? Count.decimal(usage.cost) : "not told")
    if usage.aiUnits > 0 { page.addFact("AI units", Count.amount(usage.aiUnits)) }
    page.addFact("time", usage.duration > .zero ? Clock.precise(usage.duration) : "not told")
  }

  /// What GitHub counts for the person, over all sessions.
  private static func add(_ quota: Quota, to page: inout PageContent, _ state: AppState) {
    page.addHeading("your quota of \(UsageWords.name(of: quota, in: state.setting.repertoire))")
    page.addFact("left", UsageWords.share(of: quota) ?? "not told")
    if let used = quota.used, let entitlement = quota.entitlement, !quota.isUnlimited {
      page.addFact("used", "\(Count.decimal(used)) of \(Count.decimal(entitlement)) requests")
    }
    if let date = quota.resetDate { page.addFact("begins anew", state.safe(date)) }
  }
}
