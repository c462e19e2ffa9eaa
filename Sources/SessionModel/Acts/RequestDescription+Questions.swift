import CopilotProtocol
import JSONRPC

extension RequestDescription {
  init(_ question: UserInputRequested, risk: RiskAssessment) {
    self.init(
      kind: "question", parts: [Part(.text, question.question)],
      facts: question.allowsFreeform ? [] : [Fact("only the choices below can be answered")], risk: risk)
  }

  init(_ form: ElicitationRequested, risk: RiskAssessment) {
    let asker = form.elicitationSource.map { Fact("asked by the MCP server", [$0]) }
    let url = Part.optional(.url, form.url, label: "it wants this page opened")
    let fields = Part.json(form.requestedSchema?["properties"], label: "fields")
    self.init(
      kind: form.isPage ? "page" : "form", parts: [Part(.text, form.message)] + [url, fields].compactMap(\.self),
      facts: [asker].compactMap(\.self), risk: risk)
  }

  init(_ plan: ExitPlanModeRequested, risk: RiskAssessment) {
    let summary = Part.optional(.text, plan.summary, label: "summary")
    self.init(kind: "plan", parts: [summary].compactMap(\.self) + [Part(.text, plan.planContent)], risk: risk)
  }

  init(_ ask: AutoModeSwitchRequested, risk: RiskAssessment) {
    let wait = ask.retryAfterSeconds.map { Fact("the limit ends in \($0) s") }
    let code = ask.errorCode.map { Fact("reason", [$0.asWords]) }
    self.init(
      kind: "model switch", parts: [Part(.text, "A rate limit was hit. Switch models?")],
      facts: [code, wait].compactMap(\.self), risk: risk)
  }

  init(_ ask: SessionLimitsExhaustedRequested, risk: RiskAssessment) {
    let used = ask.usedAiCredits.map { Fact("used", ["\($0.shortest) credits"]) }
    let limit = ask.maxAiCredits.map { Fact("limit", ["\($0.shortest) credits"]) }
    self.init(
      kind: "credit limit", parts: [Part(.text, "The credit limit is used up.")],
      facts: [used, limit].compactMap(\.self), risk: risk)
  }
}
