import SessionModel
import TerminalPrimitives

/// What could come of the act: how grave in words, and every reason.
enum RiskView {
  static func rows(_ risk: RiskAssessment, _ format: RequestFormat) -> [StyledLine] {
    guard !risk.reasons.isEmpty else { return [] }
    let reasons = risk.reasons.map { format.clean($0.text) }.joined(separator: " \(format.symbols.dot) ")
    return format.told([Span("\(words(for: risk.level)): ", role(of: risk.level)), Span(reasons, .text)])
  }

  static func role(of level: RiskAssessment.Level) -> Role {
    switch level {
    case .low: .text
    case .elevated: .warning
    case .high: .error
    }
  }

  private static func words(for level: RiskAssessment.Level) -> SafeText {
    switch level {
    case .low: "low risk"
    case .elevated: "elevated risk"
    case .high: "HIGH RISK"
    }
  }
}
