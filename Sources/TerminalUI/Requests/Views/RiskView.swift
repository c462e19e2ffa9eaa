import SessionModel
import TerminalPrimitives

/// What could come of the act: how grave in words, and every reason.
enum RiskView {
  /// The reasons in one row where they fit, else those of a class together.
  static func rows(_ risk: RiskAssessment, _ format: RequestFormat) -> [StyledLine] {
    guard !risk.reasons.isEmpty else { return [] }
    let level = Span("\(words(for: risk.level)): ", role(of: risk.level))
    let all = risk.reasons.map { format.clean($0.text) }.joined(separator: " \(format.symbols.dot) ")
    let row = format.told([level, Span(all, .text)])
    return row.count == 1 ? row : format.told([level]) + classes(of: risk).flatMap { rows(of: $0, risk, format) }
  }

  /// The gravest class in a word or two; the level where the kind of the request says the same.
  static func title(_ description: RequestDescription, in repertoire: Repertoire) -> SafeText? {
    let risk = description.risk
    guard let gravest = risk.reasons.first?.kind else { return nil }
    if gravest == .unknown { return "unknown risk" }
    return gravest.title == description.kind
      ? words(for: risk.level) : SafeText.exactLine(gravest.title, in: repertoire)
  }

  static func role(of level: RiskAssessment.Level) -> Role {
    switch level {
    case .low: .text
    case .elevated: .warning
    case .high: .error
    }
  }

  /// In the order in which their gravest reasons come.
  private static func classes(of risk: RiskAssessment) -> [RiskAssessment.Class] {
    risk.reasons.map(\.kind).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func rows(
    of kind: RiskAssessment.Class, _ risk: RiskAssessment, _ format: RequestFormat
  ) -> [StyledLine] {
    let reasons = risk.reasons.filter { $0.kind == kind }
    let gravest = reasons.map(\.level).max() ?? .low
    return format.told(
      reasons.map { format.clean($0.words) }.joined(separator: "; "), .text,
      lead: [Span(RequestFormat.step, .text), Span("\(format.clean(kind.title)): ", role(of: gravest))])
  }

  private static func words(for level: RiskAssessment.Level) -> SafeText {
    switch level {
    case .low: "low risk"
    case .elevated: "elevated risk"
    case .high: "HIGH RISK"
    }
  }
}
