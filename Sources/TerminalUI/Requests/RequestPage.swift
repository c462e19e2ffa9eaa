import SessionModel
import TerminalPrimitives

/// A whole request as lines of clean text, for a pager: every line as long as it is.
enum RequestPage {
  static func lines(of request: PendingRequest, in state: AppState, at now: Moment) -> [SafeText] {
    let format = RequestFormat(width: longestLine, context: state.context(at: now), keymap: state.setting.keymap)
    let queue = state.session.requests
    let title = RequestTitle(
      request: request, queue: queue, place: state.setting.place, format: format)
    let body = RequestBody(of: request, isUnfolded: true, format)
    let rows = title.rows + RequestRemarks.rows(request, in: queue, format) + body.rows
    return rows.map { $0.spans.map(\.text).joined(separator: .empty) }
  }

  /// Columns after which a line is cut all the same: more than any screen has, so that the pager does the folding.
  private static let longestLine = 100_000
}
