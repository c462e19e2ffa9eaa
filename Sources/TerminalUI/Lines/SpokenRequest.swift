import SessionModel
import TerminalPrimitives

/// A request as it is read aloud: kind, risk, target, the exact text, the choices.
struct SpokenRequest {
  /// Before the act itself.
  let head: [SafeText]
  /// The act and all that is known of it, as the screen tells it: approving waits until all of them were said.
  let rows: [SafeText]
  private let request: PendingRequest
  private let app: AppState

  /// Columns of a row: long enough for nearly every line to be one, short enough to be listened to.
  static let width = 1_000

  init(_ request: PendingRequest, in app: AppState, at now: Moment) {
    self.request = request
    self.app = app
    // The signs between words are those that are read aloud best: the plain ones.
    let context = RenderContext(
      theme: .monochrome, repertoire: app.setting.repertoire, now: now, utcOffsetSeconds: app.setting.utcOffset,
      keymap: app.setting.keymap)
    let format = RequestFormat(width: Self.width, context: context, keymap: app.setting.keymap)
    let queue = app.session.requests
    let place = (queue.requests.firstIndex { $0.id == request.id } ?? 0) + 1
    let risk = request.description.risk
    let harm = risk.title.map { " (\(format.clean($0)))" as SafeText } ?? ""
    let remarks = RequestRemarks.rows(request, in: queue, format).map(\.clean)
    head =
      [
        "Request \(place) of \(queue.requests.count): \(format.clean(request.description.kind)), asked \(Clock.short(now.since(request.arrivedAt))) ago.",
        "Risk: \(Self.words(for: risk.level))\(harm).",
        "Target: \(format.clean(app.setting.place)).",
      ] + remarks
    rows = Self.rows(of: request, at: now, format)
  }

  /// The fields of a form in words, as they came: what was entered since changes no row.
  private static func rows(of request: PendingRequest, at now: Moment, _ format: RequestFormat) -> [SafeText] {
    let view = RequestView(of: request, at: now)
    guard let form = view.form else {
      return RequestBody(of: request, isUnfolded: true, format).rows.map(\.clean)
    }
    let body = RequestBody(of: request, isUnfolded: true, entered: EnteredAnswer(view, to: request), format)
    return body.rows[..<body.answerRows.lowerBound].map(\.clean)
      + SpokenForm(form, in: format.context.repertoire).fields
  }

  /// What there is to choose, once everything was read.
  func choices(canDecide: Bool) -> [SafeText] {
    let read: SafeText = rows.count == 1 ? "Its one row was read." : "All \(rows.count) rows were read."
    guard canDecide else { return [read, "It can only be answered in a terminal, or on the session's page."] }
    let choices = SpokenChoice.all(for: request).map { choice -> SafeText in
      "/select \(app.safe(choice.name)): \(app.safe(choice.choice.label))"
    }
    let fields: [SafeText] =
      request.isForm && request.canBeApproved
      ? ["/fill asks for its fields, one after the other, and sends nothing."] : []
    return [read] + fields + ["Choices, of which none is selected:"] + choices + ["/leave leaves it waiting."]
  }

  func rest(after shown: Range<Int>) -> [SafeText] {
    let said: SafeText = "Rows \(shown.lowerBound + 1) to \(shown.upperBound) of \(rows.count)."
    return ["\(said) /more reads on; to approve, read all. /select deny works already."]
  }

  private static func words(for level: RiskAssessment.Level) -> SafeText {
    switch level {
    case .low: "low"
    case .elevated: "elevated"
    case .high: "HIGH"
    }
  }
}

extension StyledLine {
  /// The words of the row without its margin.
  fileprivate var clean: SafeText {
    let text = spans.map(\.text).joined(separator: .empty)
    let margin = text.text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    return text.split(atColumn: min(margin, RequestFormat.margin.columns)).1
  }
}
