package import SessionModel
package import TerminalPrimitives

/// The decision log for people: one row a decision, oldest first, the act last. What does not fit goes on below.
package struct DecisionTable {
  private let repertoire: Repertoire
  /// Nil where lines have no end, as in a pipe.
  private let width: Int?
  private let time: (Int64) -> SafeText

  /// - Parameters:
  ///   - width: the columns of the terminal; nil for a pipe.
  ///   - time: shows milliseconds since 1970, UTC, as the wall clock here stood.
  package init(repertoire: Repertoire, width: Int?, time: @escaping (Int64) -> SafeText) {
    self.repertoire = repertoire
    self.width = width
    self.time = time
  }

  package func lines(_ decisions: [LoggedDecision]) -> [SafeText] {
    let rows = decisions.map(row)
    let table = aligned([Self.titles] + rows)
    guard let width, table.contains(where: { $0.columns > width }) else { return table }
    return rows.flatMap { folded($0.filter { $0 != Self.nothing }, width) }
  }

  private static let titles: [SafeText] = [
    "TIME", "SESSION", "KIND", "RISK", "CHOICE", "WHO", "OUTCOME", "TOOK", "ACT",
  ]
  private static let gap = 2
  private static let indentation = 4
  /// A longer cell moves what comes after it in its own row only.
  private static let mostAlignedColumns = 32
  private static let nothing: SafeText = "-"
  /// Enough of an id to tell the sessions of one person apart.
  private static let sessionColumns = 8

  private func row(_ decision: LoggedDecision) -> [SafeText] {
    let session = decision.session.map { safe($0).prefix(columns: Self.sessionColumns) }
    return [
      time(decision.at), session ?? Self.nothing, safe(decision.kind), decision.risk.map(safe) ?? Self.nothing,
      decision.choice.map { safe($0.words) } ?? Self.nothing, decision.choice.map { who($0.decider) } ?? Self.nothing,
      outcome(of: decision), decision.took.map(Clock.precise) ?? Self.nothing, safe(decision.act),
    ]
  }

  private func who(_ decider: String) -> SafeText { decider == "person" ? "you" : safe(decider) }

  private func outcome(of decision: LoggedDecision) -> SafeText {
    guard let last = decision.outcomes.last else { return "no outcome was logged" }
    return last.status.isEmpty
      ? safe(last.words) : safe(Self.isPlain(last) ? last.words : "\(last.status): \(last.words)")
  }

  /// Whether the words say by themselves how it ended.
  private static func isPlain(_ outcome: LoggedDecision.Outcome) -> Bool {
    switch DecisionOutcomeEntry.Status(rawValue: outcome.status) {
    case .confirmed, .elsewhere, .withdrawn: true
    case .notConfirmed, .notSent, .changed, nil: false
    }
  }

  private func aligned(_ rows: [[SafeText]]) -> [SafeText] {
    let widths = Self.titles.indices.map { column in
      min(Self.mostAlignedColumns, rows.map { $0[column].columns }.max() ?? 0)
    }
    return rows.map { row in
      zip(row.dropLast(), widths).reduce(SafeText.empty) { line, cell in
        line + cell.0 + SafeText(blanks: max(0, cell.1 - cell.0.columns) + Self.gap)
      } + row[row.count - 1]
    }
  }

  /// Cells one after the other, on as many lines as they need.
  private func folded(_ cells: [SafeText], _ width: Int) -> [SafeText] {
    var lines: [SafeText] = []
    var line = SafeText.empty
    for cell in cells {
      let gap = line.isEmpty ? 0 : Self.gap
      if !line.isEmpty, line.columns + gap + cell.columns > width {
        lines.append(line)
        line = SafeText(blanks: Self.indentation)
      } else {
        line = line + SafeText(blanks: gap)
      }
      var rest = cell
      while line.columns + rest.columns > width, width > Self.indentation + 1 {
        let (fits, more) = rest.split(atColumn: width - line.columns)
        guard !fits.isEmpty else { break }
        lines.append(line + fits)
        line = SafeText(blanks: Self.indentation)
        rest = more
      }
      line = line + rest
    }
    return lines + [line]
  }

  private func safe(_ text: String) -> SafeText { SafeText.exactLine(text, in: repertoire) }
}
