package import CopilotProtocol

/// A request of the agent that nobody has answered yet, as far as is known.
package struct PendingRequest: Equatable, Sendable {
  /// Boxed: it is large, and the queue is looked through at every event.
  package indirect enum Matter: Equatable, Sendable {
    case permission(PermissionRequested)
    case question(UserInputRequested)
    case form(ElicitationRequested)
    case plan(ExitPlanModeRequested)
    case modelSwitch(AutoModeSwitchRequested)
    case limits(SessionLimitsExhaustedRequested)
  }

  package enum Progress: Equatable, Sendable {
    case waiting(Remark?)
    /// After a reconnection, until the runtime lists it again with the same content; the remark is for then.
    case stale(Remark?)
    case sending(Decision, since: Moment)

    /// What is to be said when it waits again.
    var remark: Remark? {
      switch self {
      case .waiting(let remark), .stale(let remark): remark
      case .sending(let decision, let since): .notConfirmed(decision.answer, sentAt: since)
      }
    }
  }

  /// Why a request that waits again does so.
  package enum Remark: Equatable, Sendable {
    case changed
    case notConfirmed(Answer, sentAt: Moment)
    case notSent(Answer, words: String)
    case unknownToRuntime(Answer)
    /// The runtime could not say whether this still waits.
    case notListed
  }

  package let id: RequestID
  package let matter: Matter
  package let toolCall: ToolCallID?
  package let digest: RequestDigest
  package let arrivedAt: Moment
  /// Reasons why this can only be denied; empty when it can be approved.
  package let denyOnly: [DenyOnlyReason]
  /// Where the agent works, as it was known when this came.
  package let workplace: Workplace
  package internal(set) var progress: Progress {
    didSet { if case .sending(let decision, _) = progress { lastDecision = decision } }
  }
  /// The last answer that was sent from here, also when it came back unconfirmed.
  package private(set) var lastDecision: Decision?

  package var permission: PermissionRequested? {
    if case .permission(let permission) = matter { permission } else { nil }
  }
  package var isPermission: Bool { permission != nil }
  package var canBeApproved: Bool { denyOnly.isEmpty }

  /// Whether "for this session" may be offered (protocol notes 5.4, 5.7).
  package var canBeApprovedForSession: Bool {
    canBeApproved && permission?.sessionApproval != nil
  }

  var isStale: Bool { if case .stale = progress { true } else { false } }

  var isWaiting: Bool {
    switch progress {
    case .waiting, .stale: true
    case .sending: false
    }
  }

  /// Whether this answer fits this kind of request, and may be given.
  func admits(_ answer: Answer) -> Bool {
    switch (matter, answer) {
    case (.permission, .approveOnce): canBeApproved
    case (.permission, .approveForSession): canBeApprovedForSession
    case (.permission, .deny): true
    case (.permission, _): false
    case (_, .decline), (.form, .cancel): !isModelSwitch
    case (.modelSwitch, .modelSwitch(.no)): true
    case (_, let answer): canBeApproved && matter.offers(answer)
    }
  }
}
