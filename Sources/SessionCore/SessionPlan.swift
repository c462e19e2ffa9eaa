package import SessionModel

/// What session a person asked for.
package struct SessionPlan: Equatable, Sendable {
  package let repository: RepositoryName?
  package let branch: String?
  package let model: String?
  package let policy: ApprovalPolicy
  /// Prompts of an earlier run that were not seen by the agent, and the one on the command line.
  package let outbox: Outbox

  package init(
    repository: RepositoryName?, branch: String?, model: String?, policy: ApprovalPolicy, outbox: Outbox = Outbox()
  ) {
    self.repository = repository
    self.branch = branch
    self.model = model
    self.policy = policy
    self.outbox = outbox
  }

  var initialState: SessionState {
    SessionState(repository: repository, branch: branch, model: model, policy: policy, outbox: outbox)
  }
}
