import SessionModel
import TerminalPrimitives

extension SlashCommand {
  /// What waits for an answer, and what was answered.
  package enum Approval: String, CaseIterable, Sendable {
    case pending, permissions, log
  }
}

extension SlashCommand.Approval: SlashFamily {
  package var definition: SlashDefinition {
    switch self {
    case .pending: SlashDefinition("go to the waiting requests")
    case .permissions:
      SlashDefinition(
        "what is approved without asking, and who said so; or a stricter policy", .choice("POLICY", .optional),
        aliases: ["approvals"],
        help: "A stricter policy counts for requests that come from then on. A less strict one is for another session.")
    case .log: SlashDefinition("what was decided in this session", aliases: ["decisions"])
    }
  }

  func obstacle(in state: AppState) -> SafeText? {
    switch self {
    case .pending: state.session.requests.requests.isEmpty ? "nothing waits for an answer" : nil
    case .permissions, .log: nil
    }
  }

  func values(in state: AppState) -> [SlashValue] {
    guard self == .permissions else { return [] }
    return ApprovalPolicy.allCases.filter { $0.isStricter(than: state.session.policy) }.map {
      SlashValue(text: $0.rawValue, detail: $0.meaning)
    }
  }

  func unoffered(_ argument: String, in state: AppState) -> UnofferedValue? {
    guard self == .permissions, let wanted = ApprovalPolicy(rawValue: argument.lowercased()) else { return nil }
    let policy = state.safe(state.session.policy.rawValue)
    if wanted == state.session.policy { return .refused("\(policy) is the policy already") }
    return .refused(
      "only stricter from here on: \(state.safe(wanted.rawValue)) is less strict than \(policy), and for another session"
    )
  }

  func run(_ argument: String, in state: inout AppState, at now: Moment) -> [AppEffect] {
    switch self {
    case .pending: AppReducer.openRequest(in: &state, at: now)
    case .permissions:
      if let policy = ApprovalPolicy(rawValue: argument) { return [.session(.tightenedPolicy(policy))] }
      AppReducer.open(.page(PageView(.permissions)), in: &state)
    case .log: AppReducer.open(.page(PageView(.decisions)), in: &state)
    }
    return []
  }
}
