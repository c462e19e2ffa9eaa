package import CopilotProtocol
package import JSONRPC

/// A person's answer, or a policy's, bound to what was shown.
package struct Decision: Equatable, Sendable {
  package let request: RequestID
  package let digest: RequestDigest
  package let answer: Answer
  package let decider: Decider

  package init(request: RequestID, digest: RequestDigest, answer: Answer, decider: Decider = .person) {
    self.request = request
    self.digest = digest
    self.answer = answer
    self.decider = decider
  }
}

package enum Decider: Equatable, Sendable {
  case person
  case policy(ApprovalPolicy)
}

/// What can be answered to each kind of request.
package enum Answer: Equatable, Sendable {
  case approveOnce
  case approveForSession
  /// The words reach the agent as a prompt of their own: the runtime drops them on cloud sessions.
  case deny(words: String?)
  case text(String, isFreeform: Bool)
  case form([String: JSONValue])
  /// A page was opened, and what it asks for was agreed to.
  case page
  case plan(ExitPlanModeAction, feedback: String?)
  case modelSwitch(AutoModeSwitchResponse)
  case limits(SessionLimitsResponse)
  /// A question, form or plan is turned down.
  case decline(feedback: String?)
  /// A form or a page is put away without an answer.
  case cancel

  package var isApproval: Bool {
    switch self {
    case .approveOnce, .approveForSession, .plan, .form, .page: true
    case .modelSwitch(let response): response != .no
    case .limits(let response): response.action != .cancel
    case .deny, .text, .decline, .cancel: false
    }
  }

  /// What the agent is told when its question is turned down: the runtime knows no other way to say so.
  package static let declined = "(the user declined to answer)"

  /// What a person wrote for it, which must not be lost when the answer does not count.
  var writtenWords: String? {
    switch self {
    case .deny(let words), .decline(let words), .plan(_, let words): words
    case .text(let text, let isFreeform): isFreeform ? text : nil
    case .approveOnce, .approveForSession, .form, .page, .modelSwitch, .limits, .cancel: nil
    }
  }

  /// The choice in our words, as the transcript and the log name it.
  package var name: String {
    switch self {
    case .approveOnce: "approve once"
    case .approveForSession: "approve for this session"
    case .deny(let words): words == nil ? "deny" : "deny and say why"
    case .text: "answer"
    case .form: "submit the form"
    case .page: "agree to the page"
    case .plan: "accept the plan"
    case .modelSwitch: "answer the model switch"
    case .limits: "change the credit limit"
    case .decline: "decline"
    case .cancel: "cancel"
    }
  }
}
