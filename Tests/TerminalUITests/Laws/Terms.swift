import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

/// What a request admits, read from the request itself.
enum Terms {
  static func broken(by answer: Answer, to request: PendingRequest) -> [Law] {
    var laws: [Law] = []
    if answer.isApproval, !request.denyOnly.isEmpty { laws.append(.denyOnlyIsNotApproved) }
    if answer == .approveForSession, !offersSession(request) { laws.append(.scopeIsOffered) }
    return laws
  }

  private static func offersSession(_ request: PendingRequest) -> Bool {
    guard let asked = request.permission?.request else { return false }
    return !asked.facts.managedApprovalRequired && asked.facts.canOfferSessionApproval != false
  }

  /// The table of the policies: what is answered without a person; nil means that a person is asked.
  static func policyAnswers(_ policy: ApprovalPolicy, _ request: PendingRequest) -> [Answer] {
    guard let asked = request.permission?.request else { return [] }
    let isReadable = request.denyOnly.isEmpty
    switch policy {
    case .ask: return []
    case .deny: return [.deny(words: nil)]
    case .all: return isReadable && !asked.facts.managedApprovalRequired ? [.approveOnce] : []
    case .safe: return isReadable && !asked.facts.managedApprovalRequired && reads(asked) ? [.approveOnce] : []
    }
  }

  private static func reads(_ request: PermissionRequest) -> Bool {
    switch request {
    case .read: true
    case .mcp(let call): call.isReadOnly
    case .shell(let shell):
      !shell.commands.isEmpty && shell.commands.allSatisfy { $0.isReadOnly } && !shell.hasWriteFileRedirection
        && shell.possibleURLs.isEmpty && shell.warning == nil
    default: false
    }
  }
}
