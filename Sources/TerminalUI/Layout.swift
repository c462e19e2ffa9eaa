package import TerminalPrimitives

/// Where everything stands on a screen of a given size: rows from top to bottom, all of full width but the transcript
/// where the activity stands beside it.
package struct Layout: Equatable, Sendable {
  package let status: Rectangle
  package let transcript: Rectangle
  /// To the right of the transcript; empty where it is not shown.
  package let activity: Rectangle
  /// The request bar's one line, or the open request; empty when nothing waits.
  package let request: Rectangle
  package let composer: Rectangle
  package let hint: Rectangle
  /// The rows of the rules that part them.
  package let rules: [Int]

  /// Below this the program says so and keeps running.
  package static let smallest = Size(rows: 10, columns: 40)

  /// From so many columns on the activity may stand beside the transcript.
  static let leastColumnsWithActivity = 120
  /// Columns that the transcript keeps in any case: what most text is written for.
  private static let leastTranscriptColumns = 80
  /// Columns of the activity: more would only move its times away from their names.
  private static let mostActivityColumns = 48

  /// The part of the screen that an open request may take, so that the transcript stays readable.
  private static let requestShare = (numerator: 2, denominator: 3)
  /// Rows that an open request takes in any case where there are as many: title, act, choices, advice.
  private static let leastPane = 8

  package enum RequestSpace: Equatable, Sendable {
    case none, bar
    case pane(wantedRows: Int)
    case fullScreen
  }

  /// - Parameter hintRows: at most three; two on a screen of less than `rowsForBoth` rows.
  package init(
    size: Size, composerRows: Int, request space: RequestSpace, showsActivity: Bool = false, hintRows: Int = 1
  ) {
    let isComposerHidden = Self.hidesComposer(space, on: size)
    let statusRows = isComposerHidden ? 1 : 2
    let hintRow = size.rows - hintRows
    let composerLimit = max(1, size.rows / 4)
    let composerTop = isComposerHidden ? hintRow : hintRow - min(max(1, composerRows), composerLimit)
    let middle = isComposerHidden ? statusRows..<hintRow : (statusRows + 1)..<(composerTop - 1)
    let requestRows = isComposerHidden ? middle.count : Self.rows(for: space, within: middle.count)
    let requestTop = middle.upperBound - requestRows
    let transcriptBottom = requestRows == 0 ? middle.upperBound : max(middle.lowerBound, requestTop - 1)

    let activityColumns =
      showsActivity ? max(0, min(Self.mostActivityColumns, size.columns - Self.leastTranscriptColumns)) : 0

    func area(_ rows: Range<Int>, _ columns: Range<Int>? = nil) -> Rectangle {
      let columns = columns ?? 0..<size.columns
      return Rectangle(row: rows.lowerBound, column: columns.lowerBound, rows: rows.count, columns: columns.count)
    }
    status = area(0..<statusRows)
    let border = size.columns - activityColumns
    transcript = area(middle.lowerBound..<transcriptBottom, 0..<border)
    activity = area(middle.lowerBound..<transcriptBottom, border..<size.columns)
    request = area(requestTop..<middle.upperBound)
    composer = area(composerTop..<hintRow)
    hint = area(hintRow..<size.rows)
    var rules = isComposerHidden ? [] : [statusRows, composerTop - 1]
    if requestRows > 0, !isComposerHidden, requestTop - 1 > statusRows { rules.append(requestTop - 1) }
    self.rules = rules
  }

  /// Below so many rows an open request needs all the room there is: for the act, the choices and what a key does.
  package static let rowsForBoth = 16

  private static func hidesComposer(_ space: RequestSpace, on size: Size) -> Bool {
    switch space {
    case .none, .bar: false
    case .pane, .fullScreen: size.rows < rowsForBoth
    }
  }

  private static func rows(for space: RequestSpace, within available: Int) -> Int {
    switch space {
    case .none: 0
    case .bar: 1
    case .pane(let wanted):
      min(wanted, max(min(leastPane, available), available * requestShare.numerator / requestShare.denominator))
    case .fullScreen: available
    }
  }
}
