package import CopilotProtocol

/// Something asked about the session that is no event of it. Asking changes nothing here; the answer is a page to read.
package enum SessionQuery: Hashable, Sendable {
  /// The models that the agent may use, and the one in effect.
  case models
  case switchModel(String)
  case plan
  case changes(DiffScope)
  /// What the runtime wrote on its standard error.
  case errorOutput

  /// Who answers (protocol notes 2): a relayed query goes to the agent's machine and back, which takes seconds.
  package enum Route: Equatable, Sendable { case relay, local }

  package var route: Route {
    switch self {
    case .models, .switchModel, .changes: .relay
    case .plan, .errorOutput: .local
    }
  }
}

/// What came of a query.
package enum SessionAnswer: Equatable, Sendable {
  case models(ModelChoices)
  /// The agent says that it uses this model now; nil where it does not name it.
  case modelWasSwitched(to: String?)
  /// The plan that the runtime holds; nil where it holds none.
  case plan(String?)
  case changes(WorkspaceDiff)
  /// The last bytes of it, from outside; empty where there are none.
  case errorOutput(String)
  /// In the words of the server or of the runtime, from outside where they are theirs.
  case failed(String)
  case cancelled
}

/// The models that an agent may use.
package struct ModelChoices: Equatable, Sendable {
  package let models: [Model]
  /// Nil where the agent did not say.
  package let current: String?

  package init(models: [Model], current: String?) {
    self.models = models
    self.current = current
  }
}

/// A query on its way, or what came of it.
package enum QueryProgress: Equatable, Sendable {
  case asked(since: Moment)
  case answered(SessionAnswer, at: Moment)
}
