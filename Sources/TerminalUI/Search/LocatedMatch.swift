import SessionModel

/// The rows of the match that a search has come to.
struct LocatedMatch: Sendable {
  /// What it was found for: the same again needs no second look.
  struct Key: Equatable {
    let place: MatchPlace
    let query: SearchQuery
    let revision: Int
    let columns: Int
    let outputStart: Int?
  }

  let key: Key
  /// Empty where the match is in a part of the item that is not shown.
  let ranges: [RowRange]
}

extension TranscriptLayout {
  /// The rows of a match; empty where it is in a part that is not shown. Costs the length of the item once.
  mutating func rows(
    of place: MatchPlace, _ query: SearchQuery, on page: TranscriptPage, in view: TranscriptView
  ) -> [RowRange] {
    guard let item = page.item(at: place.item.rawValue) else { return [] }
    let outputStart = view.outputStarts[item.id]
    let key = LocatedMatch.Key(
      place: place, query: query, revision: item.revision, columns: page.columns, outputStart: outputStart)
    if let located, located.key == key { return located.ranges }
    let cell = wholeCell(at: place.item.rawValue, on: page, in: view)
    let location = MatchLocation(query: query, cell: cell, columns: page.columns, outputStart: outputStart)
    let found = location.find(place.index, in: item)
    let ranges = found?.ranges ?? []
    located = LocatedMatch(key: key, ranges: ranges)
    return ranges
  }

  /// The first match at or below a row of its item; nil where there is none.
  mutating func firstMatch(
    of query: SearchQuery, from anchor: Anchor, on page: TranscriptPage, in view: TranscriptView
  ) -> MatchPlace? {
    let top = current(anchor, on: page, in: view)
    guard let item = page.item(at: top.item.rawValue) else { return nil }
    guard top.row > 0 else { return MatchPlace(item: item.id, index: 0) }
    let line = unreadRow(at: top.item.rawValue, on: page, in: view)
    let row = top.row - (line.map { top.row > $0 ? 1 : 0 } ?? 0)
    let cell = wholeCell(at: top.item.rawValue, on: page, in: view)
    let location = MatchLocation(
      query: query, cell: cell, columns: page.columns, outputStart: view.outputStarts[item.id])
    return location.first(from: row, in: item).map { MatchPlace(item: item.id, index: $0) }
  }
}

/// Finds a match of an item's text among the item's rows. They hold the same text laid out: without the signs of
/// Markdown, and without what is folded. So a match is known by the letters around it where counting is not enough.
struct MatchLocation {
  let query: SearchQuery
  let cell: CellLayout
  let columns: Int
  /// Of the item, where a part of a long output is shown.
  let outputStart: Int?

  /// Letters on each side that are compared.
  private static let context = 24
  /// Letters that must agree, where there are as many: fewer occur by chance.
  private static let leastAgreement = 8
  /// Rows looked at together.
  private static let chunk = 2_000

  func find(_ index: Int, in item: TranscriptItem) -> RowText.Match? {
    let shown = rowMatches(in: item.notation)
    guard !shown.isEmpty else { return nil }
    let all = query.matches(in: item)
    let written = all.indices.filter(isShown(all, of: item))
    guard let place = written.firstIndex(of: index) else { return nil }
    if shown.count == written.count { return shown[place] }
    let match = all[index]
    guard let text = item.sourceTexts.first(where: { $0.field == match.field })?.text else { return nil }
    let (before, after) = Self.letters(around: match.range, in: text, ignoresCase: query.ignoresCase)
    let wanted = min(Self.leastAgreement, before.count + after.count)
    let scores = shown.map { Self.agreement($0.before, before) + Self.agreement($0.after, after) }
    let best = scores.max() ?? 0
    guard best >= wanted else { return nil }
    let candidates = scores.indices.filter { scores[$0] == best }
    // The head of a call tells some of it a second time, above what it wrote.
    let wantedPlace = match.field.isWritten ? shown.count - written.count + place : place
    return candidates.min { abs($0 - wantedPlace) < abs($1 - wantedPlace) }.map { shown[$0] }
  }

  /// The number of the first match at or below a row. What is shown of the item's end is counted from there: above it
  /// some may be told twice, or not at all.
  func first(from row: Int, in item: TranscriptItem) -> Int? {
    let shown = rowMatches(in: item.notation)
    guard let first = shown.firstIndex(where: { ($0.ranges.first?.row ?? 0) >= row }) else { return nil }
    let all = query.matches(in: item)
    return all.indices.filter(isShown(all, of: item)).suffix(shown.count - first).first
  }

  /// Tells of the number of a match whether it is in what is shown of the item.
  private func isShown(_ matches: [SearchMatch], of item: TranscriptItem) -> (Int) -> Bool {
    guard case .toolCall(let call) = item.content else { return { _ in true } }
    let shown = OutputExcerpt(of: call, from: outputStart).bytes
    return { number in
      let match = matches[number]
      let first = match.range.lowerBound + call.unkeptBytes
      return !match.field.isWritten || shown.covers(first..<first + match.range.count)
    }
  }

  private func rowMatches(in notation: SourceText.Notation) -> [RowText.Match] {
    var matches: [RowText.Match] = []
    var start = 0
    while start < cell.count {
      let end = min(cell.count, start + Self.chunk)
      // A match may go on in the next rows.
      let rows = start..<min(cell.count, end + rowsOfMatch)
      let text = RowText(rows, of: cell, columns: columns, query, in: notation)
      matches += text.matches(context: Self.context).filter { ($0.ranges.first?.row ?? end) < end }
      start = end
    }
    return matches
  }

  /// Rows that one match can take.
  private var rowsOfMatch: Int { query.text.unicodeScalars.count / max(1, columns / 2) + 2 }

  private static func agreement(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }

  private static func letters(
    around range: Range<Int>, in text: String, ignoresCase: Bool
  ) -> (before: [Unicode.Scalar], after: [Unicode.Scalar]) {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
    let fold = { (scalar: Unicode.Scalar) in ignoresCase ? scalar.loweredForSearch : scalar }
    return (
      Array(text.unicodeScalars[..<start].reversed().lazy.filter(\.isLetterOrDigit).prefix(context).map(fold)),
      Array(text.unicodeScalars[end...].lazy.filter(\.isLetterOrDigit).prefix(context).map(fold))
    )
  }
}
