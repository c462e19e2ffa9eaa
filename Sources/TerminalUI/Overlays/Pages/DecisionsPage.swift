import SessionModel
import TerminalPrimitives

/// What was decided in this session, newest first, by whom and what came of it.
enum DecisionsPage {
  /// More than anybody reads here; all are in the log file.
  private static let most = 100

  static func content(_ state: AppState, columns: Int, _ context: RenderContext) -> PageContent {
    var page = PageContent(title: "Decisions", columns: columns)
    let transcript = state.session.transcript
    let places = transcript.decisions.places
    for place in places.suffix(most).reversed() {
      if let record = transcript[place].decision { add(record, to: &page, state, context) }
    }
    if page.rows.isEmpty { page.addNote("Nothing was decided in this session yet.") }
    page.addBlank()
    if places.count > most { page.addNote("These are the newest \(most) of \(places.count) in this session.") }
    page.addNote("aloft log shows all sessions.")
    return page
  }

  private static func add(
    _ record: DecisionRecord, to page: inout PageContent, _ state: AppState, _ context: RenderContext
  ) {
    let time = Clock.timeOfDay(record.settledAt, utcOffsetSeconds: context.utcOffsetSeconds)
    page.addHeading("\(time)  \(state.safe(record.kind))  \(state.safe(SecretMask.mask(record.words)))")
    page.addNote(state.safe(SecretMask.mask(record.act)), .text)
    // Zero where the request itself was not seen.
    page.addNote(
      record.took == .zero
        ? "not told when it was asked" : "\(Clock.precise(record.took)) from the request to its end")
  }
}

extension TranscriptItem {
  var decision: DecisionRecord? { if case .decision(let record) = content { record } else { nil } }
}
