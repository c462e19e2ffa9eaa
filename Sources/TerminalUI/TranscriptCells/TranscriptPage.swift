package import SessionModel
package import TerminalPrimitives

/// A session as it is looked at through a pane of a given size. Its places are the items of the transcript, below them
/// the prompts that the agent is not known to have seen, and last why the session does not go on, if it does not.
package struct TranscriptPage: Sendable {
  let state: SessionState
  let context: RenderContext
  let report: StandingReport?
  /// Rows of the pane.
  let rows: Int
  /// Columns that a row may take.
  private(set) var columns: Int

  /// Columns of the whole screen; of this pane where it is alone.
  private let screenColumns: Int

  /// Columns to the left of every row, where the selected item is marked.
  static let margin = 1
  /// The pane's last column stays empty, so that a mouse selects clean words.
  private static let lastColumn = 1

  package init(_ state: SessionState, area: Size, context: RenderContext) {
    self.state = state
    self.context = context
    report = StandingReport(state, at: context.now)
    rows = area.rows
    screenColumns = context.screenColumns ?? area.columns
    columns = area.columns - Self.margin - Self.lastColumn
  }

  /// The same page on a pane of another width.
  func with(columns: Int) -> TranscriptPage {
    var page = self
    page.columns = columns
    return page
  }

  /// Whether the screen has room for two things beside each other.
  var isWide: Bool { screenColumns >= SplitDiff.leastScreen }

  var itemCount: Int { state.transcript.items.count }
  var placeCount: Int { itemCount + state.outbox.prompts.count + (report == nil ? 0 : 1) }

  func item(at place: Int) -> TranscriptItem? {
    place < itemCount && place >= 0 ? state.transcript.items[place] : nil
  }

  /// What one row stands for, as it is on the disk; nil where the item at a place is in memory.
  func absence(at place: Int) -> TranscriptItems.Absence? { state.transcript.items.absence(at: place) }

  /// Whether its item is on the disk, and will come.
  func isToBeRead(_ place: Int) -> Bool { absence(at: place)?.isForGood == false }

  /// The prompt on its way at a place; nil where an item or the report stands.
  func outgoingPrompt(at place: Int) -> OutgoingPrompt? {
    let prompts = state.outbox.prompts
    return prompts.indices.contains(place - itemCount) ? prompts[place - itemCount] : nil
  }

  var text: TextFormat {
    TextFormat(columns: columns, repertoire: context.repertoire, symbols: context.theme.symbols)
  }

  func format(isExpanded: Bool, indentation: Int = 0, outputStart: Int? = nil) -> CellFormat {
    CellFormat(
      text: text.narrowed(by: indentation), now: context.now, utcOffsetSeconds: context.utcOffsetSeconds,
      keymap: context.keymap, pace: context.pace, isWide: isWide,
      isExpanded: isExpanded, outputStart: outputStart)
  }
}
