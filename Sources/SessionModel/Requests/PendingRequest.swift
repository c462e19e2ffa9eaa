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
    /// Not certain any more, until the runtime lists it again with the same content; the remark is for then.
    case stale(Doubt, Remark?)
    case sending(Decision, since: Moment)

    /// What is to be said when it waits again.
    var remark: Remark? {
      switch self {
      case .waiting(let remark), .stale(_, let remark): remark
      case .sending(let decision, let since): .notConfirmed(decision.answer, sentAt: since, .asked)
      }
    }
  }

  /// Why it is not certain that a request still waits.
  package enum Doubt: Equatable, Sendable {
    /// The runtime that asked is gone.
    case connectionLost
    /// Something ended that may have been this: a request without a name, one that was never seen, or the whole turn.
    case endUnknown
  }

  /// Why a request that waits again does so.
  package enum Remark: Equatable, Sendable {
    /// It says something else than before, and nothing had been sent.
    case changed
    /// It changed when an answer was on its way, which was to what it said before and may be taken for one to this.
    case changedAfterAnswer(Answer, sentAt: Moment)
    case notConfirmed(Answer, sentAt: Moment, Listing)
    case notSent(Answer, words: String)
    case unknownToRuntime(Answer)
    /// The runtime takes no such answer on a cloud session.
    case notSupported(Answer)
    /// The runtime could not say whether this still waits.
    case notListed
  }

  /// What the runtime says of a request whose answer was not confirmed.
  package enum Listing: Equatable, Sendable {
    /// It was asked, and has not said anything.
    case asked
    /// It still waits for an answer.
    case stillWaits
    /// It cannot say.
    case unknown
  }

  // Equality goes through these in their order: the short ones tell most requests apart.
  package let id: RequestID
  package let digest: RequestDigest
  package let toolCall: ToolCallID?
  package let arrivedAt: Moment
  package internal(set) var progress: Progress {
    didSet { if case .sending(let decision, let since) = progress { sent.append(SentAnswer(decision, at: since)) } }
  }
  /// Every answer that was sent from here, oldest first: also those that came back unconfirmed, and those to what this
  /// request said before it changed.
  package internal(set) var sent: [SentAnswer] = []
  package let matter: Matter
  /// Where the agent works, as it was known when this came.
  package let workplace: Workplace
  /// Reasons why this can only be denied; empty when it can be approved.
  package private(set) var denyOnly: [DenyOnlyReason]
  /// What it asks and what could come of it. Found out once: every frame and every key wants to know it, and it may take
  /// the reading of megabytes.
  package private(set) var description: RequestDescription

  init(
    id: RequestID, matter: Matter, toolCall: ToolCallID?, digest: RequestDigest, arrivedAt: Moment,
    denyOnly: [DenyOnlyReason], workplace: Workplace = Workplace(), progress: Progress
  ) {
    self.id = id
    self.digest = digest
    self.toolCall = toolCall
    self.arrivedAt = arrivedAt
    self.progress = progress
    self.matter = matter
    self.workplace = workplace
    self.denyOnly = denyOnly
    description = RequestDescription(of: matter, denyOnly: denyOnly, in: workplace)
  }

  /// Another reason why it can only be denied, which makes it graver.
  mutating func add(_ reason: DenyOnlyReason) {
    denyOnly.append(reason)
    description = RequestDescription(of: matter, denyOnly: denyOnly, in: workplace)
  }

  package var permission: PermissionRequested? {
    if case .permission(let permission) = matter { permission } else { nil }
  }
  package var isPermission: Bool { permission != nil }
  package var canBeApproved: Bool { denyOnly.isEmpty }

  /// Whether "for this session" may be offered (protocol notes 5.4, 5.7).
  package var canBeApprovedForSession: Bool {
    canBeApproved && permission?.sessionApproval != nil
  }

  /// The answer that is on its way, or was and may have arrived.
  var unconfirmed: SentAnswer? {
    switch progress {
    case .sending, .waiting(.notConfirmed), .waiting(.changedAfterAnswer), .stale(_, .notConfirmed),
      .stale(_, .changedAfterAnswer):
      sent.last
    case .waiting, .stale: nil
    }
  }

  var isSending: Bool { if case .sending = progress { true } else { false } }
  var isWaiting: Bool { !isSending }

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
