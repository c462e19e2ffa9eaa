import SessionModel
import TerminalPrimitives

/// The rows of the items that were looked at last. It is a cache and nothing else: with any other the same session, view
/// and width have the same rows.
package struct TranscriptLayout: Sendable {
  private enum Key: Hashable {
    case item(ItemID)
    case outgoing(OutgoingPrompt.ID)
  }

  /// What the rows of an entry were made from.
  private struct Stamp: Equatable {
    let revision: Int
    let surroundings: CellSurroundings
    let isExpanded: Bool
    let outputStart: Int?
    let delivery: OutgoingPrompt.Delivery?
    let hold: OutgoingPromptCell.Hold?
  }

  private struct Entry {
    let stamp: Stamp
    /// The second that a running clock shows.
    let second: Int64?
    let madeAt: Moment
    var cell: CellLayout
  }

  /// What all entries have in common.
  private struct Ground: Equatable {
    let text: TextFormat
    let isWide: Bool
    let utcOffsetSeconds: Int
    /// Times of other days are told with their date.
    let today: Int64
  }

  private var ground: Ground?
  private var report: (content: StandingReport, cell: CellLayout)?
  /// The older half goes when the newer one is full, so that what is looked at stays.
  private var newer: [Key: Entry] = [:]
  private var older: [Key: Entry] = [:]

  /// Where the rows that were held have gone.
  private var anchorRows: [AnchorRows] = []
  /// Where the match stands that a search has come to.
  var located: LocatedMatch?

  /// Entries in each half. A screen shows a hundred at most; the rest is for scrolling back and forth.
  static let mostEntries = 1_000
  /// Rows in each half, some hundred bytes each: fifty thousand take about as much memory as the items themselves.
  static let mostRows = 50_000
  /// Rows that were kept in the newer half since it was counted.
  private var newerRows = 0

  /// Bytes of one text laid out in a frame, as measured in some 15 ms: a message of 10 MB takes 80 frames, and no key
  /// waits for all of them.
  private static let bytesInFrame = 128 << 10
  private var bytesAtOnce = bytesInFrame
  /// Whether one of the cells since the last `beginFrame` is still to be laid out to its end.
  private(set) var isBehind = false

  mutating func beginFrame() { isBehind = false }

  package init() {}

  var entryCount: Int { newer.count + older.count }

  /// The rows at a place, which must be one of the page's.
  mutating func cell(at place: Int, on page: TranscriptPage, in view: TranscriptView) -> CellLayout {
    var cell = bareCell(at: place, on: page, in: view)
    cell.unreadRow = unreadRow(at: place, on: page, in: view)
    if cell.unreadRow != nil { cell.unreadLine = UnreadLine.row(columns: page.columns, page.context) }
    return cell
  }

  /// The same without the line that says what is new.
  mutating func bareCell(at place: Int, on page: TranscriptPage, in view: TranscriptView) -> CellLayout {
    let offset = page.context.utcOffsetSeconds
    let wanted = Ground(
      text: page.text, isWide: page.isWide, utcOffsetSeconds: offset,
      today: Clock.day(of: page.context.now, utcOffsetSeconds: offset))
    if ground != wanted {
      (ground, report, newer, older, newerRows) = (wanted, nil, [:], [:], 0)
    }
    if let item = page.item(at: place) {
      if let absence = page.absence(at: place) {
        return CellLayout(head: StoredCell.rows(absence, on: page))
      }
      let cell = cell(of: item, on: page, in: view)
      if cell.isBehind { isBehind = true }
      return cell
    }
    if let prompt = page.outgoingPrompt(at: place) { return cell(of: prompt, at: place, on: page) }
    return reportCell(at: place, on: page)
  }

  /// The same to its end, however long that takes: for who looks through all its rows.
  mutating func wholeCell(at place: Int, on page: TranscriptPage, in view: TranscriptView) -> CellLayout {
    bytesAtOnce = .max
    defer { bytesAtOnce = Self.bytesInFrame }
    return bareCell(at: place, on: page, in: view)
  }

  /// Anchors that are looked up in turn: the top of the view, and where the reader left.
  private static let mostAnchors = 3

  mutating func anchorRow(
    of anchor: Anchor, in cell: CellLayout, on page: TranscriptPage, original: () -> CellLayout
  ) -> Int {
    var rows =
      anchorRows.firstIndex { $0.isFor(anchor) }.map { anchorRows.remove(at: $0) } ?? AnchorRows()
    defer { anchorRows = anchorRows.suffix(Self.mostAnchors - 1) + [rows] }
    return rows.row(of: anchor, in: cell, columns: page.columns, original: original)
  }

  /// The report is one at most and short, so that only the last one is kept.
  private mutating func reportCell(at place: Int, on page: TranscriptPage) -> CellLayout {
    if let report, report.content == page.report, (report.cell.gap > 0) == (place > 0) { return report.cell }
    guard let content = page.report else { return CellLayout() }
    var cell = CellLayout(head: StandingCell.rows(content, page.format(isExpanded: false)))
    cell.gap = place > 0 ? 1 : 0
    report = (content, cell)
    return cell
  }

  private mutating func cell(
    of item: TranscriptItem, on page: TranscriptPage, in view: TranscriptView
  ) -> CellLayout {
    let surroundings = CellSurroundings(of: item, after: page.item(at: item.id.rawValue - 1))
    let stamp = Stamp(
      revision: item.revision, surroundings: surroundings, isExpanded: view.isExpanded(item),
      outputStart: view.outputStarts[item.id], delivery: nil, hold: nil)
    let second = item.clockSecond(at: page.context.now)
    let key = Key.item(item.id)
    if let entry = recent(key), entry.stamp == stamp, entry.second == second, !goesOn(entry, on: page) {
      return entry.cell
    }
    var (known, isSame) = takeCell(key, madeFrom: stamp)
    let format = page.format(
      isExpanded: stamp.isExpanded, indentation: item.parent == nil ? 0 : CellFormat.gutter,
      outputStart: stamp.outputStart)
    var cell: CellLayout
    if let known, isSame, !known.isBehind {
      cell = known
      cell.head = CellLayout.head(of: item, as: cell.form, in: surroundings, format)
    } else {
      let isNamed = !surroundings.beginsSubagent || surroundings.isNamedAbove
      let title = isNamed ? [] : SubagentCell.title(above: item, on: page)
      cell = CellLayout(of: item, after: &known, in: surroundings, title: title, atMost: bytesAtOnce, format)
    }
    keep(Entry(stamp: stamp, second: second, madeAt: page.context.now, cell: cell), as: key)
    return cell
  }

  /// Whether more of its text is to be laid out now: once a frame, unless somebody wants all of it.
  private func goesOn(_ entry: Entry, on page: TranscriptPage) -> Bool {
    entry.cell.isBehind && (entry.madeAt != page.context.now || bytesAtOnce == .max)
  }

  private mutating func cell(
    of prompt: OutgoingPrompt, at place: Int, on page: TranscriptPage
  ) -> CellLayout {
    let hold = OutgoingPromptCell.Hold(in: page.state, isFirst: place == page.itemCount)
    let stamp = Stamp(
      revision: 0, surroundings: CellSurroundings(hasGap: place > 0), isExpanded: false, outputStart: nil,
      delivery: prompt.delivery, hold: hold)
    let second = prompt.clockSecond(at: page.context.now)
    let key = Key.outgoing(prompt.id)
    if let entry = recent(key), entry.stamp == stamp, entry.second == second { return entry.cell }
    let format = page.format(isExpanded: false)
    var cell = take(key)?.cell ?? CellLayout(head: OutgoingPromptCell.rows(prompt, format))
    cell.gap = stamp.surroundings.hasGap ? 1 : 0
    cell.tail = OutgoingPromptCell.delivery(of: prompt, heldFor: hold, format)
    keep(Entry(stamp: stamp, second: second, madeAt: page.context.now, cell: cell), as: key)
    return cell
  }

  private mutating func recent(_ key: Key) -> Entry? {
    if let entry = newer[key] { return entry }
    guard let entry = older.removeValue(forKey: key) else { return nil }
    keep(entry, as: key)
    return entry
  }

  private mutating func take(_ key: Key) -> Entry? {
    newer.removeValue(forKey: key) ?? older.removeValue(forKey: key)
  }

  /// The cell alone, so that nobody else holds its rows when text is added to them.
  private mutating func takeCell(_ key: Key, madeFrom stamp: Stamp) -> (cell: CellLayout?, isSame: Bool) {
    guard let entry = take(key) else { return (nil, false) }
    return (entry.cell, entry.stamp == stamp)
  }

  private mutating func keep(_ entry: Entry, as key: Key) {
    if newer.count >= Self.mostEntries || newerRows >= Self.mostRows { makeRoom() }
    newer[key] = entry
    newerRows += entry.cell.count
  }

  /// The rows of entries that were replaced meanwhile are counted anew before anything goes.
  private mutating func makeRoom() {
    newerRows = newer.values.reduce(0) { $0 + $1.cell.count }
    guard newer.count >= Self.mostEntries || newerRows >= Self.mostRows else { return }
    (older, newer, newerRows) = (newer, [:], 0)
  }
}
