import CopilotProtocol

/// What could come of a request, with its reasons. It decides how much friction an approval has; it never approves, and
/// what it cannot tell counts as high.
package struct RiskAssessment: Equatable, Sendable {
  /// How much an approval asks of a person.
  package enum Level: Int, Comparable, CaseIterable, Sendable {
    case low, elevated, high

    package static func < (one: Level, two: Level) -> Bool { one.rawValue < two.rawValue }
  }

  /// What kind of harm is possible, the least first.
  package enum Class: Int, CaseIterable, Sendable {
    case read, write, network, outsideRepository, destructive, sensitive, unknown
  }

  /// One reason, for example `destructive: rm -r`.
  package struct Reason: Equatable, Sendable {
    package let kind: Class
    /// What it was seen by: our words and theirs, to be cleaned before they are shown.
    package let words: String

    package init(_ kind: Class, _ words: String) {
      self.kind = kind
      self.words = words
    }
  }

  package let level: Level
  /// The gravest first; never empty for a permission.
  package let reasons: [Reason]
  /// The word that a person types before a high risk can be approved: printable ASCII, no blanks; nil below high.
  package let confirmation: String?

  package init(level: Level, reasons: [Reason], confirmation: String? = nil) {
    self.level = level
    self.reasons = reasons
    self.confirmation = confirmation
  }

  package init(of request: PendingRequest) {
    self.init(level: .low, reasons: [])
  }
}
