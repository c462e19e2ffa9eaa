import CopilotProtocol
import JSONRPC

extension UserInputCompleted {
  var outcome: DecisionRecord.Outcome { .answered(answer) }
}

extension ElicitationCompleted {
  var outcome: DecisionRecord.Outcome {
    switch action {
    case .accept?:
      let entered = content.flatMap { $0.object?.members.isEmpty == false ? $0.canonicalText : nil }
      return .answered(entered ?? "accepted")
    case .decline?: return .denied("declined")
    case .cancel?: return .denied("cancelled")
    case .unknown(let word)?: return .answered(word)
    case nil: return .answered(nil)
    }
  }
}

extension ExitPlanModeCompleted {
  var outcome: DecisionRecord.Outcome {
    let words = feedback.flatMap { $0.isEmpty ? nil : ": \($0)" } ?? ""
    return switch approved {
    case true?: .approved("plan accepted: \(selectedAction?.rawText ?? "no action named")\(words)")
    case false?: .denied("plan declined\(words)")
    case nil: .answered(nil)
    }
  }
}

extension AutoModeSwitchCompleted {
  var outcome: DecisionRecord.Outcome { .answered(response.rawText) }
}

extension SessionLimitsExhaustedCompleted {
  var outcome: DecisionRecord.Outcome { .answered(response?.record) }
}
