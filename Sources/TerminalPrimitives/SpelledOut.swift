/// Tokens that stand for what is not printed. Each is made of scalars that are one column wide.
enum SpelledOut {
  /// One scalar, always in ASCII: `\u{202E}`.
  static func scalar(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }

  /// The letters of regional indicators: `⟨DE⟩`.
  static func flag(_ indicators: some Collection<Unicode.Scalar>) -> String {
    let letters = indicators.compactMap { Unicode.Scalar($0.value - Unicode.Scalar.firstRegionalIndicator + 0x41) }
    return "⟨" + letters.map(String.init).joined() + "⟩"
  }

  /// A run: `⟨37 hidden⟩`.
  static func count(_ count: Int, _ noun: String, in repertoire: Repertoire) -> String {
    switch repertoire {
    case .unicode: "⟨\(count) \(noun)⟩"
    case .ascii: "<\(count) \(noun)>"
    }
  }

  /// A run of one scalar: `⟨400 × \u{3000}⟩`.
  static func repetition(of scalar: Unicode.Scalar, count: Int, in repertoire: Repertoire) -> String {
    switch repertoire {
    case .unicode: self.count(count, "× " + self.scalar(scalar), in: repertoire)
    case .ascii: self.count(count, "x " + self.scalar(scalar), in: repertoire)
    }
  }

  /// Runs of so many scalars are counted; up to three tokens of eight columns can still be read one by one.
  static let shortestCountedRun = 4
  /// Runs of so many blanks or tabs are counted, since they push what follows out of sight.
  static let shortestCountedPadding = 8
}
