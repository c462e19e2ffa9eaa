import SessionModel
import TerminalPrimitives

/// A session that approves by itself says so at all times, in words, and who wanted it.
struct PolicyMarker: Equatable {
  private let policy: ApprovalPolicy
  private let origin: PolicyOrigin

  init(_ policy: ApprovalPolicy, setBy origin: PolicyOrigin) {
    self.policy = policy
    self.origin = origin
  }

  /// nil where a person is asked everything.
  var words: SafeText? {
    switch policy {
    case .ask: nil
    case .safe: "!! APPROVES SAFE READS BY ITSELF (\(setting))"
    case .deny: "!! DENIES EVERYTHING BY ITSELF (\(setting))"
    case .all: "!! APPROVES EVERYTHING BY ITSELF (\(setting))"
    }
  }

  /// The same where there is little room.
  var shortWords: SafeText? {
    switch policy {
    case .ask: nil
    case .safe: "!! APPROVES READS (\(place))"
    case .deny: "!! DENIES ALL (\(place))"
    case .all: "!! APPROVES ALL (\(place))"
    }
  }

  /// Where it was chosen.
  private var place: SafeText {
    switch origin {
    case .commandLine: "--approve"
    case .configurationFile: "config.toml"
    case .person: "/permissions"
    }
  }

  /// As it was written where it was chosen.
  private var setting: SafeText {
    switch origin {
    case .commandLine: "--approve \(name)"
    case .configurationFile: "config.toml: policy \(name)"
    case .person: "/permissions \(name)"
    }
  }

  private var name: SafeText {
    switch policy {
    case .ask: "ask"
    case .safe: "safe"
    case .deny: "deny"
    case .all: "all"
    }
  }
}
