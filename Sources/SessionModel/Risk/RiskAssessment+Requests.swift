package import CopilotProtocol

extension RiskAssessment {
  package init(of request: PendingRequest) {
    self.init(level: .low, reasons: [])
  }

  /// What it would mean to accept a plan with this action.
  package static func of(_ action: ExitPlanModeAction) -> RiskAssessment {
    switch action {
    case .exitOnly, .interactive: RiskAssessment(level: .low, reasons: [])
    case .autopilot, .autopilotFleet:
      RiskAssessment(
        level: .high, reasons: [Reason(.unknown, "the agent then acts without asking")], confirmation: "autopilot")
    case .unknown:
      RiskAssessment(level: .high, reasons: [Reason(.unknown, "an action that is not known")], confirmation: "confirm")
    }
  }
}
