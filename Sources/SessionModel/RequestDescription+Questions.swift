import CopilotProtocol
import JSONRPC

extension RequestDescription {
  init(_ question: UserInputRequested) {
    self.init(
      kind: "question", parts: [Part(.text, question.question)],
      facts: question.allowsFreeform ? [] : ["only the choices below can be answered"])
  }

  init(_ form: ElicitationRequested) {
    let asker = form.elicitationSource.map { "asked by the MCP server \($0)" }
    let url = Part.optional(.url, form.url, label: "it wants this page opened")
    let fields = Part.json(form.requestedSchema?["properties"], label: "fields")
    self.init(
      kind: "form", parts: [Part(.text, form.message)] + [url, fields].compactMap(\.self),
      facts: [asker].compactMap(\.self))
  }

  init(_ plan: ExitPlanModeRequested) {
    let summary = Part.optional(.text, plan.summary, label: "summary")
    self.init(kind: "plan", parts: [summary].compactMap(\.self) + [Part(.text, plan.planContent)])
  }

  init(_ ask: AutoModeSwitchRequested) {
    let wait = ask.retryAfterSeconds.map { "the limit ends in \($0) s" }
    let code = ask.errorCode.map { "reason: \($0)" }
    self.init(
      kind: "model switch", parts: [Part(.text, "A rate limit was hit. May the runtime switch to another model?")],
      facts: [code, wait].compactMap(\.self))
  }

  init(_ ask: SessionLimitsExhaustedRequested) {
    let used = ask.usedAiCredits.map { "used: \($0) credits" }
    let limit = ask.maxAiCredits.map { "limit: \($0) credits" }
    self.init(
      kind: "credit limit", parts: [Part(.text, "The credit limit of this session is used up.")],
      facts: [used, limit].compactMap(\.self))
  }
}
