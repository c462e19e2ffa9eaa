package import SessionModel

/// What session a person asked for.
package struct SessionPlan: Equatable, Sendable {
  package let repository: RepositoryName?
  package let branch: String?
  package let model: String?
  package let policy: ApprovalPolicy
  /// Prompts of an earlier run that were not seen by the agent, and the one on the command line.
  package let outbox: Outbox
  /// Bytes of the transcript that stay in memory although nobody looks at them.
  package let residentLimit: Int

  package init(
    repository: RepositoryName?, branch: String?, model: String?, policy: ApprovalPolicy, outbox: Outbox = Outbox(),
    residentLimit: Int = Transcript.standardResidentLimit
  ) {
    self.repository = repository
    self.branch = branch
    self.model = model
    self.policy = policy
    self.outbox = outbox
    self.residentLimit = residentLimit
  }

  var initialState: SessionState {
    SessionState(
      repository: repository, branch: branch, model: model, policy: policy, outbox: outbox,
      transcript: Transcript(residentLimit: residentLimit))
  }
}
