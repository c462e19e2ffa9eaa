import SessionModel
import TerminalPrimitives

/// A request in the few words of a notice, made by the one formatter and cleaned as everything under decision is.
struct RequestWords {
  let kind: SafeText
  let isHighRisk: Bool
  private let risk: SafeText?
  private let summary: SafeText

  /// Columns of a kind: the longest that the protocol names has 27.
  private static let longestKind = 32
  /// Columns of the act. Desktops show two or three lines of some 50.
  private static let longestSummary = 120

  init(_ request: PendingRequest, in repertoire: Repertoire) {
    let description = request.description
    let clean = { (text: String) in SafeText.exactLine(SecretMask.mask(text), in: repertoire) }
    kind = clean(description.kind).cut(toColumns: Self.longestKind)
    summary = clean(description.summary).cut(toColumns: Self.longestSummary)
    risk = Self.words(for: description.risk, in: repertoire)
    isHighRisk = description.risk.level == .high
  }

  /// `shell, HIGH RISK (destructive): rm -rf build`.
  var line: SafeText {
    let head = risk.map { "\(kind), \($0)" as SafeText } ?? kind
    return "\(head): \(summary)"
  }

  private static func words(for risk: RiskAssessment, in repertoire: Repertoire) -> SafeText? {
    let level: SafeText
    switch risk.level {
    case .low: return nil
    case .elevated: level = "elevated risk"
    case .high: level = "HIGH RISK"
    }
    return risk.title.map { "\(level) (\(SafeText.exactLine($0, in: repertoire)))" } ?? level
  }
}
