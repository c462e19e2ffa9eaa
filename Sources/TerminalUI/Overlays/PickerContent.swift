import TerminalPrimitives

/// What a list shows before it is filtered, made anew for each frame.
struct PickerContent: Equatable, Sendable {
  let title: SafeText
  let rows: [PickerRow]
  /// Why it has no rows.
  let note: Span?

  init(title: SafeText, rows: [PickerRow], note: Span? = nil) {
    self.title = title
    self.rows = rows
    self.note = rows.isEmpty ? note : nil
  }

  /// For who cannot see the rows stay away.
  var spokenTitle: SafeText { note.map { "\(title): \($0.text)" } ?? title }

  /// The rows that match every word of the filter, the best first; all of them in their own order without one.
  func rows(matching filter: String) -> [PickerRow] {
    let query = FuzzyQuery(filter)
    guard !query.isEmpty else { return rows }
    return rows.enumerated()
      .compactMap { place, row in query.score(row).map { (score: $0, place: place, row: row) } }
      .sorted { ($1.score, $0.place) < ($0.score, $1.place) }
      .map(\.row)
  }
}

/// One row of a list, and what it stands for.
struct PickerRow: Equatable, Sendable {
  let choice: PickerChoice
  let row: ListRow

  init(choice: PickerChoice, title: SafeText, detail: SafeText, keys: SafeText = "", obstacle: SafeText? = nil) {
    self.choice = choice
    row = ListRow(title: title, detail: detail, keys: keys, obstacle: obstacle)
  }
}

extension FuzzyQuery {
  /// What a row is called counts more than what is said about it.
  fileprivate func score(_ row: PickerRow) -> Int? {
    if let score = score(row.row.title.text) { return score + Self.titleBonus }
    return wholeWordsScore(row.row.title.text + " " + row.row.detail.text)
  }

  /// More than any match of one text can score.
  private static let titleBonus = 10_000
}
