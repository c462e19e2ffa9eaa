import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// What is approved and denied without asking, who said so, and how to change it.
enum PermissionsPage {
  static func content(_ state: AppState, columns: Int) -> PageContent {
    var page = PageContent(title: "Permissions", columns: columns)
    let policy = state.session.policy
    page.addFact("policy", "\(state.safe(policy.rawValue)): \(policy.meaning)", .strong)
    page.addFact("set", origin(state))
    page.addFact("answered so far", "\(state.session.transcript.decisions.countByPolicy) by the policy")
    page.addFact("the agent's own", agentMode(state))
    page.addHeading("Stricter from here on")
    for stricter in ApprovalPolicy.allCases where stricter.isStricter(than: policy) {
      page.addFact("/permissions \(state.safe(stricter.rawValue))", stricter.meaning, labelRole: .key)
    }
    if ApprovalPolicy.allCases.contains(where: { $0.isStricter(than: policy) }) {
      page.addNote("It counts for requests that come from then on; what waits already is answered by you.")
    } else {
      page.addNote("Nothing is stricter than this.")
    }
    page.addHeading("Less strict")
    page.addNote("Only for another session: --approve POLICY, or policy in [approvals] of the configuration file.")
    page.addNote("Everything is approved only where the command line says so. No key does.")
    return page
  }

  private static func origin(_ state: AppState) -> SafeText {
    switch state.policyOrigin {
    case .commandLine: "on the command line"
    case .configurationFile:
      state.session.policy == .ask ? "by default, or in the configuration file" : "in the configuration file"
    case .person: "by you, here"
    }
  }

  private static func agentMode(_ state: AppState) -> SafeText {
    guard let mode = state.session.identity.permissionMode else { return "not told, so it is taken to ask" }
    return state.safe(mode.rawText)
  }
}

extension ApprovalPolicy {
  /// What it answers by itself.
  var meaning: SafeText {
    switch self {
    case .ask: "everything is asked"
    case .safe:
      "reading is approved, shell commands that only read, and MCP tools that say they only read; the rest is asked"
    case .deny: "every request for approval is denied; questions are asked"
    case .all:
      "every request for approval is approved that can be read whole and is not managed; questions are asked"
    }
  }
}
