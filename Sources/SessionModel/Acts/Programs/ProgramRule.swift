/// What is known about a program: what it does, and the options that make it do more. A program without a rule counts as
/// unknown, so that a gap in this knowledge makes a request graver, never lighter.
struct ProgramRule: Sendable {
  /// Which of its operands name files.
  enum Operands: Sendable {
    case other
    /// All are read.
    case read
    /// The first is a pattern or a program, the others are read.
    case readAfterFirst
    /// All are written, replaced or removed.
    case written
    /// The last is written, the others are read.
    case lastIsWritten
    /// The first is a mode or an owner, the others are written.
    case writtenAfterFirst

    /// The same operands, written in place.
    var written: Operands {
      switch self {
      case .other: .other
      case .readAfterFirst, .writtenAfterFirst: .writtenAfterFirst
      case .read, .written, .lastIsWritten: .written
      }
    }
  }

  let kind: RiskAssessment.Class
  /// What is told about it, where its name alone does not say it.
  var words: String?
  var level: RiskAssessment.Level?
  var operands = Operands.other
  var options: [OptionRule] = []
  /// Where the first operand says what is done; empty for programs of one trade.
  var subcommands: [String: ProgramRule] = [:]
  /// Options before the subcommand that have a value of their own.
  var valueOptions: Set<String> = []

  static func reads(_ operands: Operands = .other, _ options: [OptionRule] = []) -> ProgramRule {
    ProgramRule(kind: .read, operands: operands, options: options)
  }

  static func writes(_ operands: Operands = .other, _ options: [OptionRule] = []) -> ProgramRule {
    ProgramRule(kind: .write, operands: operands, options: options)
  }

  static func destroys(_ operands: Operands = .other) -> ProgramRule {
    ProgramRule(kind: .destructive, operands: operands)
  }

  static func network(_ options: [OptionRule] = [], operands: Operands = .other) -> ProgramRule {
    ProgramRule(kind: .network, operands: operands, options: options)
  }

  /// Builds, tests, checks: it runs what the repository says, which is what an agent is there for.
  static func projectCode(_ options: [OptionRule] = []) -> ProgramRule {
    ProgramRule(kind: .write, words: "runs the project's own code", options: options)
  }

  static func unknown(_ words: String) -> ProgramRule { ProgramRule(kind: .unknown, words: words) }

  static func subcommands(
    _ subcommands: [String: ProgramRule], _ options: [OptionRule] = [], valueOptions: Set<String> = []
  ) -> ProgramRule {
    ProgramRule(kind: .unknown, options: options, subcommands: subcommands, valueOptions: valueOptions)
  }
}

/// An option that makes a program do more than its rule says.
struct OptionRule: Sendable {
  enum Effect: Sendable {
    case destroys, runsCode, bypasses, writes, sensitive
    /// Its value is a file that is written.
    case writesFile
  }

  /// As they are written, with their dashes.
  let names: [String]
  let effect: Effect

  static func destroys(_ names: String...) -> OptionRule { OptionRule(names: names, effect: .destroys) }
  static func runs(_ names: String...) -> OptionRule { OptionRule(names: names, effect: .runsCode) }
  static func bypasses(_ names: String...) -> OptionRule { OptionRule(names: names, effect: .bypasses) }
  static func writes(_ names: String...) -> OptionRule { OptionRule(names: names, effect: .writes) }
  static func writesFile(_ names: String...) -> OptionRule { OptionRule(names: names, effect: .writesFile) }
  static func sensitive(_ names: String...) -> OptionRule { OptionRule(names: names, effect: .sensitive) }

  /// Whether a word is this option: alone, with `=value`, shortened as GNU programs allow, or among short ones.
  func matches(_ word: String) -> Bool {
    if names.contains(word) { return true }
    guard word.utf8.count > 1, word.utf8.first == UInt8(ascii: "-") else { return false }
    let name = word.prefix { $0 != "=" }
    return names.contains { option in
      if option == name { return true }
      if option.hasPrefix("--") { return name.utf8.count > 3 && option.hasPrefix(name) }
      guard option.utf8.count == 2, !word.hasPrefix("--"), let letter = option.last else { return false }
      return word.dropFirst().contains(letter)
    }
  }
}
