package import SessionModel
package import TerminalPrimitives

/// Draws the whole frame from the state. What it keeps is a cache and nothing else: the same state gives the same cells.
package struct Screen: Sendable {
  package var transcriptLayout = TranscriptLayout()
  private var requestLayout = RequestLayout()
  private var pageLayout = PageLayout()

  package init() {}

  package mutating func render(_ state: AppState, at now: Moment) -> (grid: CellGrid, report: FrameReport) {
    var grid = CellGrid(size: state.size)
    if state.isTooSmall {
      drawTooSmall(&grid, state)
      return (grid, FrameReport(transcript: state.transcriptRoom, request: nil))
    }
    let context = state.context(at: now)
    if let overlay = state.overlay {
      let pageRows = OverlayPane.draw(
        into: &grid, overlay: overlay, state: state, layout: &pageLayout, context: context)
      return (grid, FrameReport(transcript: state.transcriptRoom, request: nil, pageRows: pageRows))
    }
    let composer = ComposerPane(state, context: context)
    let layout = Layout(
      size: state.size, composerRows: composer.rows, request: RequestPane.space(for: state, &requestLayout, context),
      showsActivity: state.showsActivity, hintRows: HintPane.rowCount(state, context))
    for row in layout.rules { drawRule(&grid, row, context) }
    StatusPane.draw(into: &grid, area: layout.status, state: state, context: context)
    transcriptLayout.beginFrame()
    let places = TranscriptPane.draw(
      into: &grid, area: layout.transcript, state: state.session, view: state.transcript, layout: &transcriptLayout,
      context: context)
    // Readers that follow the cursor begin at the selected entry, or where the page begins.
    grid.cursor = state.focus == .transcript ? grid.cursor ?? layout.transcript.origin : nil
    ActivityPane.draw(into: &grid, area: layout.activity, session: state.session, context: context)
    let shown = RequestPane.draw(
      into: &grid, area: layout.request, state: state, layout: &requestLayout, context: context)
    SlashMenuPane.draw(into: &grid, transcript: layout.transcript, state: state, context: context)
    composer.draw(into: &grid, area: layout.composer, state: state)
    if !layout.composer.isEmpty {
      ComposerRule.draw(
        into: &grid, row: layout.composer.origin.row - 1, state: state,
        hidden: composer.hiddenRows(in: layout.composer.size.rows), context: context)
    }
    HintPane.draw(into: &grid, area: layout.hint, state: state, context: context)
    let report = FrameReport(
      transcript: layout.transcript.size, request: shown, layout: layout, places: places,
      isBehind: transcriptLayout.isBehind)
    return (grid, report)
  }

  private func drawRule(_ grid: inout CellGrid, _ row: Int, _ context: RenderContext) {
    let style = context.theme.style(.rule)
    grid.drawLine(of: context.theme.symbols.horizontal, style: style, row: row, columns: 0..<(grid.size.columns - 1))
  }

  private func drawTooSmall(_ grid: inout CellGrid, _ state: AppState) {
    let text: SafeText =
      "too small: \(state.size.columns)x\(state.size.rows), needs \(Layout.smallest.columns)x\(Layout.smallest.rows); the session goes on"
    var rest = text
    for row in 0..<state.size.rows where !rest.isEmpty {
      let (line, more) = rest.split(atColumn: state.size.columns)
      grid.write(line, style: .plain, row: row, column: 0, limit: state.size.columns)
      rest = more
    }
  }
}
