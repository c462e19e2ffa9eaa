/// What could come of a request, with its reasons. It decides how much friction an approval has; it never approves, and
/// what it cannot tell counts as high.
package struct RiskAssessment: Equatable, Sendable {
  /// How much an approval asks of a person.
  package enum Level: Int, Comparable, CaseIterable, Sendable {
    case low, elevated, high

    package static func < (one: Level, two: Level) -> Bool { one.rawValue < two.rawValue }
  }

  /// What kind of harm is possible, the least first. What is not known may be anything, and harm that is known goes
  /// before it.
  package enum Class: Int, Comparable, CaseIterable, Sendable {
    case read, write, network, outsideRepository, unknown, destructive, sensitive

    package static func < (one: Class, two: Class) -> Bool { one.rawValue < two.rawValue }
  }

  /// One reason, for example `destructive: rm -r`.
  package struct Reason: Equatable, Hashable, Sendable {
    package let kind: Class
    /// What it was seen by: our words and theirs, to be cleaned before they are shown.
    package let words: String
    /// How much this reason alone asks.
    package let level: Level

    /// - Parameter level: what the class asks for, unless the reason is known to be graver or lighter than that.
    package init(_ kind: Class, _ words: String, _ level: Level? = nil) {
      self.kind = kind
      self.words = words
      self.level = level ?? kind.level
    }

    /// As it is shown: the class, and what it was seen by.
    package var text: String { "\(kind.title): \(words)" }
  }

  package let level: Level
  /// The gravest first, each once; never empty for a permission.
  package let reasons: [Reason]
  /// The word that a person types before a high risk can be approved: printable ASCII, no blanks; nil below high.
  package let confirmation: String?

  package init(level: Level, reasons: [Reason], confirmation: String? = nil) {
    self.level = level
    self.reasons = reasons
    self.confirmation = confirmation
  }

  /// The gravest class in a word, for a title; nil where nothing is said.
  package var title: String? { reasons.first?.kind.title }
}

extension RiskAssessment.Class {
  /// In a word.
  package var title: String {
    switch self {
    case .read: "read"
    case .write: "write"
    case .network: "network"
    case .outsideRepository: "outside the repository"
    case .destructive: "destructive"
    case .sensitive: "sensitive"
    case .unknown: "unknown"
    }
  }

  /// What this class asks of a person where nothing more is known.
  fileprivate var level: RiskAssessment.Level {
    switch self {
    case .read: .low
    case .write, .network: .elevated
    case .outsideRepository, .destructive, .sensitive, .unknown: .high
    }
  }
}
