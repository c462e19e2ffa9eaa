import CopilotProtocol
package import JSONRPC

/// What a request asks, as one text for every reader: the screen, the transcript, the log, notifications. Everything in
/// it comes from outside, word for word; whoever shows it cleans it.
package struct RequestDescription: Equatable, Sendable {
  /// A part of the act, told as what it is.
  package struct Part: Equatable, Sendable {
    package enum Form: Equatable, Sendable {
      case command, diff, path, url, arguments, text
      /// A request of which only its JSON is known.
      case raw
    }

    /// What this is, in our words; nil for the act itself.
    package let label: String?
    package let form: Form
    package let text: String
    /// What `text` was written from, where that is JSON.
    package let value: JSONValue?
  }

  /// Something known about the act, for example `network: example.org`.
  package struct Fact: Equatable, Sendable {
    /// How much it is to be noticed.
    package enum Weight: Equatable, Sendable {
      case plain, notable, alarming
    }

    /// In our words.
    package let label: String
    /// Theirs, each to be cleaned before it is shown; empty where the label says all.
    package let values: [String]
    package let weight: Weight

    package init(_ label: String, _ values: [String] = [], weight: Weight = .plain) {
      self.label = label
      self.values = values
      self.weight = weight
    }

    package var text: String { values.isEmpty ? label : "\(label): \(values.joined(separator: ", "))" }
  }

  /// The kind, as the protocol names it.
  package let kind: String
  /// The act, whole, in the order in which it is read.
  package let parts: [Part]
  /// What is known about the act besides.
  package let facts: [Fact]
  /// What could come of it, with the reasons.
  package let risk: RiskAssessment
  /// A shell command taken apart; nil for every other act.
  package let shell: ShellAnalysis?
  /// The runtime's own warning.
  package let warning: String?
  /// The agent's account of why. Never what would be done.
  package let intention: String?
  /// What an approval for the session would allow and until when, one line each; nil where none may be offered.
  package let sessionScope: [String]?
  /// The act in one line: its names, or its first part's first line; further lines and acts are counted.
  package let summary: String

  /// - Parameter denyOnly: reasons why it cannot be approved.
  init(of matter: PendingRequest.Matter, denyOnly: [DenyOnlyReason], in workplace: Workplace) {
    let risk = RiskAssessment(of: matter, denyOnly: denyOnly, in: workplace)
    switch matter {
    case .permission(let permission):
      let scope = denyOnly.isEmpty ? permission.sessionApproval.map(Self.scope) : nil
      self.init(permission, in: workplace, risk: risk, sessionScope: scope)
    case .question(let question): self.init(question, risk: risk)
    case .form(let form): self.init(form, risk: risk)
    case .plan(let plan): self.init(plan, risk: risk)
    case .modelSwitch(let ask): self.init(ask, risk: risk)
    case .limits(let ask): self.init(ask, risk: risk)
    }
  }

  init(
    kind: String, parts: [Part], facts: [Fact] = [], risk: RiskAssessment, shell: ShellAnalysis? = nil,
    warning: String? = nil, intention: String? = nil, sessionScope: [String]? = nil
  ) {
    self.kind = kind
    self.parts = parts
    self.facts = facts
    self.risk = risk
    self.shell = shell
    self.warning = warning
    self.intention = intention
    self.sessionScope = sessionScope
    summary = Self.summary(of: parts)
  }

  private static func summary(of parts: [Part]) -> String {
    guard let first = parts.first else { return "" }
    let names = parts.prefix { $0.isName }
    let text = names.isEmpty ? first.text : names.map(\.text).joined(separator: " ")
    let lineFeed = UInt8(ascii: "\n")
    let lines = text.utf8.count { $0 == lineFeed }
    // What is of the same sort as the first part is another act; everything else tells of the same one.
    let others = parts.dropFirst().count { !$0.isName && $0.isSame(as: first) && !$0.text.isByteEqual(to: first.text) }
    guard lines + others > 0 else { return text }
    let rest = others > 0 ? "\(lines + others) more" : lines == 1 ? "1 more line" : "\(lines) more lines"
    return "\(Substring(text.utf8.prefix { $0 != lineFeed })) (and \(rest))"
  }

  /// The whole act as plain text, for the log.
  package var text: String {
    parts.map { part in part.label.map { "\($0): \(part.text)" } ?? part.text }.joined(separator: "\n")
  }
}

extension RequestDescription.Part {
  init(_ form: Form, _ text: String, label: String? = nil, value: JSONValue? = nil) {
    self.label = label
    self.form = form
    self.text = text
    self.value = value
  }

  /// Whether it only names what is to be done, together with the names beside it.
  fileprivate var isName: Bool { form == .text && label.map(Self.names.contains) == true }

  private static let names: Set = ["server", "tool", "operation", "extension", "workflow"]

  fileprivate func isSame(as other: Self) -> Bool { form == other.form && label == other.label }

  /// A part that is only told where there is something to tell.
  static func optional(_ form: Form, _ text: String?, label: String) -> Self? {
    guard let text, !text.isEmpty else { return nil }
    return Self(form, text, label: label)
  }

  static func json(_ value: JSONValue?, label: String) -> Self? {
    value.map { Self(.arguments, JSONText.indented($0), label: label, value: $0) }
  }

  static func raw(_ value: JSONValue) -> Self {
    Self(.raw, JSONText.indented(value), label: "everything that came", value: value)
  }
}
