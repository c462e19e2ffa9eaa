import TerminalPrimitives

/// A row of a list to choose from.
struct ListRow: Equatable, Sendable {
  let title: SafeText
  /// What it does or is.
  let detail: SafeText
  /// The keys that do the same.
  var keys: SafeText = ""
  /// Why it cannot be taken now; nil when it can.
  var obstacle: SafeText?
}

/// How the rows of one list stand under each other.
struct ListRowFormat {
  private let titleColumns: Int
  private let columns: Int
  private let context: RenderContext

  /// The part of a row that its title may take.
  private static let titleShare = (numerator: 2, denominator: 5)
  private static let gap = 2

  init(_ rows: [ListRow], columns: Int, _ context: RenderContext) {
    let limit = columns * Self.titleShare.numerator / Self.titleShare.denominator
    titleColumns = min(limit, rows.map(\.title.columns).max() ?? 0)
    self.columns = columns
    self.context = context
  }

  func line(_ row: ListRow, isSelected: Bool) -> StyledLine {
    whole(row, isSelected: isSelected).truncated(to: columns, ellipsis: context.theme.symbols.ellipsis)
  }

  /// All that a row says, on rows of its own; nothing where its line says it whole.
  func rest(of row: ListRow) -> [StyledLine] {
    guard row.title.columns > titleColumns || whole(row, isSelected: true).columns > columns else { return [] }
    let words = [Span("\(row.title): ", .strong), detail(of: row)]
    return WordWrap.wrap(words, width: columns, indentation: Indentation(columns: 3))
  }

  private func detail(of row: ListRow) -> Span {
    Span(row.obstacle.map { "cannot work now: \($0)" } ?? row.detail, .dim)
  }

  private func whole(_ row: ListRow, isSelected: Bool) -> StyledLine {
    let symbols = context.theme.symbols
    let margin: SafeText = isSelected ? " \(symbols.selected) " : "   "
    let title = StyledLine([Span(row.title, row.obstacle == nil ? (isSelected ? .strong : .text) : .dim)])
      .truncated(to: titleColumns, ellipsis: symbols.ellipsis)
    let gap = SafeText(blanks: titleColumns - title.columns + Self.gap)
    let keys = row.keys.isEmpty ? [] : [Span("\(row.keys)  ", .key)]
    return StyledLine([Span(margin, .key)] + title.spans + [Span(gap, .text)] + keys + [detail(of: row)])
  }
}
