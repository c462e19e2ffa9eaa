import CopilotProtocol
import JSONRPC

extension RequestDescription {
  /// What may be said with an act of any kind.
  static func facts(_ common: PermissionFacts) -> [Fact] {
    var known: [Fact] = []
    if common.requestsSandboxBypass {
      known.append(
        Fact("OUTSIDE THE SANDBOX", [common.sandboxBypassReason].compactMap(\.self), weight: .alarming))
    }
    if common.managedApprovalRequired {
      known.append(Fact("your organisation demands that a person decides", weight: .notable))
    }
    return known
  }

  /// What others think of it. Never acted upon.
  static func hints(_ permission: PermissionRequested) -> [Fact] {
    var known: [Fact] = []
    if let owner = permission.ownerAgentID { known.append(Fact("asked by the sub-agent", [owner])) }
    let common = permission.prompt?.facts.assistedApproval ?? permission.request?.facts.assistedApproval
    if let advice = common {
      let words = [advice.recommendation, advice.reason].compactMap(\.self).joined(separator: " – ")
      known.append(Fact("another model advises", words.isEmpty ? [] : [words]))
    }
    if let assessment = permission.riskAssessment, !assessment.isNull {
      known.append(
        Fact("the runtime's own judgement", [String(decoding: JSONWriter.bytes(of: assessment), as: UTF8.self)]))
    }
    return known
  }
}
