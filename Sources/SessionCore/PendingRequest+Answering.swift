import CopilotProtocol
import SessionModel

extension PendingRequest {
  /// The call that gives this answer, in the form that the request takes. All of them are acknowledged in the same way,
  /// which proves nothing.
  func answering(_ answer: Answer, in session: SessionID) -> any RuntimeMethod {
    switch matter {
    case .permission(let permission):
      let decision = PermissionDecision(answer, to: permission)
      return HandlePendingPermissionRequestCall(sessionID: session, requestID: id, decision: decision)
    case .question:
      return HandlePendingUserInputCall(sessionID: session, requestID: id, response: UserInputResponse(answer))
    case .form:
      return HandlePendingElicitationCall(sessionID: session, requestID: id, response: ElicitationResponse(answer))
    case .plan:
      return HandlePendingExitPlanModeCall(sessionID: session, requestID: id, response: ExitPlanModeResponse(answer))
    case .modelSwitch:
      return HandlePendingAutoModeSwitchCall(sessionID: session, requestID: id, response: answer.modelSwitch)
    case .limits:
      return HandlePendingSessionLimitsExhaustedCall(
        sessionID: session, requestID: id, response: answer.limits)
    }
  }
}

extension PermissionDecision {
  /// Everything that is not plainly an approval is a denial.
  init(_ answer: Answer, to permission: PermissionRequested) {
    switch answer {
    case .approveOnce: self = .approveOnce
    case .approveForSession:
      // The model admits this answer only where there is an approval; without one, once is the narrower.
      self = permission.sessionApproval.map(PermissionDecision.approveForSession) ?? .approveOnce
    case .deny(let words): self = .reject(feedback: words)
    case .text, .form, .page, .plan, .modelSwitch, .limits, .decline, .cancel: self = .reject(feedback: nil)
    }
  }
}

extension UserInputResponse {
  init(_ answer: Answer) {
    switch answer {
    case .text(let text, let isFreeform): self.init(answer: text, wasFreeform: isFreeform)
    case .decline(let feedback): self.init(answer: feedback ?? Answer.declined, wasFreeform: true)
    case .approveOnce, .approveForSession, .deny, .form, .page, .plan, .modelSwitch, .limits, .cancel:
      self.init(answer: Answer.declined, wasFreeform: true)
    }
  }
}

extension ElicitationResponse {
  init(_ answer: Answer) {
    switch answer {
    case .form(let content): self = .accept(content)
    case .page: self = .accept([:])
    case .cancel: self = .cancel
    case .approveOnce, .approveForSession, .deny, .text, .plan, .modelSwitch, .limits, .decline: self = .decline
    }
  }
}

extension ExitPlanModeResponse {
  init(_ answer: Answer) {
    switch answer {
    case .plan(let action, let feedback):
      self.init(approved: true, selectedAction: action, feedback: feedback)
    case .decline(let feedback): self.init(approved: false, feedback: feedback)
    case .approveOnce, .approveForSession, .deny, .text, .form, .page, .modelSwitch, .limits, .cancel:
      self.init(approved: false)
    }
  }
}

extension Answer {
  fileprivate var modelSwitch: AutoModeSwitchResponse {
    if case .modelSwitch(let response) = self { response } else { .no }
  }

  /// Everything that is no change of the limit leaves it as it is.
  fileprivate var limits: SessionLimitsResponse {
    if case .limits(let response) = self { response } else { SessionLimitsResponse(action: .cancel) }
  }
}
