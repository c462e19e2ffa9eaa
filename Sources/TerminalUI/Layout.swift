package import TerminalPrimitives

/// Where everything stands on a screen of a given size: rows from top to bottom, all of full width.
package struct Layout: Equatable, Sendable {
  package let status: Rectangle
  package let transcript: Rectangle
  /// The request bar's one line, or the open request; empty when nothing waits.
  package let request: Rectangle
  package let composer: Rectangle
  package let hint: Rectangle
  /// The rows of the rules that part them.
  package let rules: [Int]

  /// Below this the program says so and keeps running.
  package static let smallest = Size(rows: 10, columns: 40)

  /// The part of the screen that an open request may take, so that the transcript stays readable.
  private static let requestShare = (numerator: 3, denominator: 5)

  package enum RequestSpace: Equatable, Sendable {
    case none, bar
    case pane(wantedRows: Int)
    case fullScreen
  }

  package init(size: Size, composerRows: Int, request space: RequestSpace) {
    let statusRows = 2
    let hintRow = size.rows - 1
    let composerLimit = max(1, size.rows / 4)
    let composerTop = hintRow - min(max(1, composerRows), composerLimit)
    let middle = (statusRows + 1)..<(composerTop - 1)
    let requestRows = Self.rows(for: space, within: middle.count)
    let requestTop = middle.upperBound - requestRows
    let transcriptBottom = requestRows == 0 ? middle.upperBound : max(middle.lowerBound, requestTop - 1)

    func area(_ rows: Range<Int>) -> Rectangle {
      Rectangle(row: rows.lowerBound, column: 0, rows: rows.count, columns: size.columns)
    }
    status = area(0..<statusRows)
    transcript = area(middle.lowerBound..<transcriptBottom)
    request = area(requestTop..<middle.upperBound)
    composer = area(composerTop..<hintRow)
    hint = area(hintRow..<size.rows)
    var rules = [statusRows, composerTop - 1]
    if requestRows > 0, requestTop - 1 > statusRows { rules.append(requestTop - 1) }
    self.rules = rules
  }

  private static func rows(for space: RequestSpace, within available: Int) -> Int {
    switch space {
    case .none: 0
    case .bar: 1
    case .pane(let wanted):
      min(wanted, max(min(6, available), available * requestShare.numerator / requestShare.denominator))
    case .fullScreen: available
    }
  }
}
