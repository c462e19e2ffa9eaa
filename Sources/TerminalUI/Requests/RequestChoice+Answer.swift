import CopilotProtocol
import JSONRPC
package import SessionModel

extension RequestChoice {
  /// The answer that a choice stands for with what was entered; nil when something is missing or wrong.
  package func answer(to request: PendingRequest, from view: RequestView) -> Answer? {
    switch (key, request.matter) {
    case (.once, _): .approveOnce
    case (.session, _): .approveForSession
    case (.deny, .permission): .deny(words: nil)
    case (.deny, _): .decline(feedback: nil)
    case (.words, _) where view.words.text.allSatisfy(\.isWhitespace): nil
    case (.words, .permission): .deny(words: view.words.text)
    case (.words, .question): .text(view.words.text, isFreeform: true)
    case (.words, _): .decline(feedback: view.words.text)
    case (.fields, _): nil
    case (.accept, .form(let form)) where form.isPage: .page
    case (.accept, _): view.form.flatMap { try? $0.draft.content() }.map(Answer.form)
    case (.cancel, _): .cancel
    case (.option(let index), _): option(index, of: request.matter, words: view.words.text)
    }
  }

  private func option(_ index: Int, of matter: PendingRequest.Matter, words: String) -> Answer? {
    switch matter {
    case .question(let question): .text(question.choices[index], isFreeform: false)
    case .plan(let plan): .plan(plan.actions[index], feedback: nil)
    case .modelSwitch: .modelSwitch(Self.modelSwitchResponses[index])
    case .limits(let ask):
      CreditChange(option: index).flatMap { $0.response(to: ask, amount: words) }.map(Answer.limits)
    case .permission, .form: nil
    }
  }
}

/// What can be done about an exhausted limit, in the order of the choices.
enum CreditChange: Int, Sendable {
  case add, set, unset

  init?(option: Int) { self.init(rawValue: option) }

  /// Nil where the amount is none.
  func response(to ask: SessionLimitsExhaustedRequested, amount: String) -> SessionLimitsResponse? {
    switch self {
    case .add:
      return credits(amount, above: 0).map { SessionLimitsResponse(action: .add, additionalAiCredits: $0) }
    case .set:
      return credits(amount, above: ask.usedAiCredits ?? 0).map {
        SessionLimitsResponse(action: .set, maxAiCredits: $0)
      }
    case .unset: return SessionLimitsResponse(action: .unset)
    }
  }

  private func credits(_ typed: String, above least: Double) -> Double? {
    guard let amount = try? TypedNumber.number(typed).double, amount > least else { return nil }
    return amount
  }
}
