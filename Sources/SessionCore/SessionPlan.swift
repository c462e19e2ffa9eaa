package import SessionModel

/// What session a person asked for.
package struct SessionPlan: Equatable, Sendable {
  package enum Origin: Equatable, Sendable {
    /// A task is to be reserved.
    case new
    /// A task that exists, with what is known of it.
    case existing(SessionNote)
  }

  package let origin: Origin
  package let repository: RepositoryName?
  package let branch: String?
  package let model: String?
  package let policy: ApprovalPolicy
  /// Prompts of an earlier run that were not seen by the agent, and the one on the command line.
  package let outbox: Outbox
  /// Bytes of the transcript that stay in memory although nobody looks at them.
  package let residentLimit: Int

  package init(
    origin: Origin = .new, repository: RepositoryName?, branch: String?, model: String?, policy: ApprovalPolicy,
    outbox: Outbox = Outbox(), residentLimit: Int = Transcript.standardResidentLimit
  ) {
    self.origin = origin
    self.repository = repository
    self.branch = branch
    self.model = model
    self.policy = policy
    self.outbox = outbox
    self.residentLimit = residentLimit
  }

  var initialState: SessionState {
    let existing: SessionNote? = if case .existing(let known) = origin { known } else { nil }
    return SessionState(
      repository: repository, branch: branch, model: model, policy: policy, outbox: outbox, existing: existing,
      transcript: Transcript(residentLimit: residentLimit))
  }
}
