package import CopilotProtocol
package import SessionModel
import TerminalPrimitives

/// What a person has seen and selected of the request they look at. It belongs to one content of one request:
/// another begins with an empty, disarmed view.
package struct RequestView: Equatable, Sendable {
  /// Where what a person types goes.
  package enum Field: Equatable, Sendable {
    case words
    /// The word that a high risk asks for before it can be approved.
    case confirmation
    /// A field of a form.
    case form
  }

  package let request: RequestID
  package let digest: RequestDigest
  package internal(set) var firstRow = 0
  package private(set) var selection: RequestChoice.Key?
  package internal(set) var isFullScreen = false
  /// Whether what is only known as JSON is shown whole.
  package internal(set) var isUnfolded = false
  /// The words of a denial or an answer, while they are written.
  package internal(set) var words = TextBuffer()
  /// Whether their field was left: they are kept, and out of sight.
  var hidesWords = false
  /// What was typed of the word that a high risk asks for.
  package private(set) var confirmation = TextBuffer()
  /// The field that takes the keys; nil while letters select.
  package internal(set) var field: Field?
  /// What has been entered, where the request is a form that can be filled in.
  package internal(set) var form: FormView?
  /// Whether the rows that keys are about are brought onto the screen, until something else is scrolled to.
  var followsFocus = true
  package private(set) var seen: SeenRows?
  /// What stands on the screen now.
  package private(set) var shownRows = 0..<0
  /// Whether an answer was given from here that has not come back yet.
  package private(set) var isAnswered = false
  /// The rows at which hunks of a diff begin.
  package private(set) var hunks: [Int] = []

  private var quiet: QuietPeriod
  private var settlingSince: Moment?

  /// An Enter that follows the letter sooner than fingers do came from a burst, not from a person.
  package static let selectionSettles = Duration.milliseconds(80)

  package init(of request: PendingRequest, at now: Moment) {
    self.request = request.id
    digest = request.digest
    form = FormView(of: request)
    quiet = QuietPeriod(at: now)
  }

  package func belongs(to request: PendingRequest) -> Bool {
    request.id == self.request && request.digest == digest
  }
}

extension RequestView {
  /// Takes a key that came while the prompt was not armed. Says whether it was swallowed.
  package mutating func swallows(keyAt now: Moment) -> Bool { quiet.swallows(keyAt: now) }

  package var swallowedKeys: Int { quiet.swallowedKeys }

  /// When the next key will count.
  package var armsAt: Moment { quiet.endsAt }

  package func isArmed(at now: Moment) -> Bool { quiet.isOver(at: now) }

  /// Something else had the keyboard: the keys that are still on their way were meant for that.
  mutating func disarm(at now: Moment) { quiet = QuietPeriod(at: now) }
}

extension RequestView {
  /// Another selection asks for its own word again.
  package mutating func select(_ key: RequestChoice.Key?, at now: Moment) {
    selection = key
    settlingSince = now
    confirmation = TextBuffer()
    hidesWords = false
    followsFocus = true
    isAnswered = false
  }

  /// The answer leaves for the session: nothing is selected any longer.
  mutating func handOver(at now: Moment) {
    select(nil, at: now)
    field = nil
    isAnswered = true
  }

  /// The answer came back without having counted: the act is looked at from its start.
  mutating func comesBack() {
    isAnswered = false
    firstRow = 0
    followsFocus = true
  }

  mutating func editConfirmation(at now: Moment, _ edit: (inout TextBuffer) -> Void) {
    edit(&confirmation)
    settlingSince = now
  }

  /// Whether Enter may send what is selected.
  package func isSelectionSettled(at now: Moment) -> Bool {
    guard let settlingSince else { return false }
    return now.since(settlingSince) >= Self.selectionSettles
  }
}

extension RequestView {
  /// Rows of the request stood on the screen, whole.
  package mutating func rowsWereShown(
    _ rows: Range<Int>, of count: Int, width: Int, isFolded: Bool = false, hunks: [Int] = []
  ) {
    shownRows = rows
    if followsFocus { firstRow = rows.lowerBound }
    self.hunks = hunks
    if seen?.width != width || seen?.count != count || seen?.isFolded != isFolded {
      seen = SeenRows(count: count, width: width, isFolded: isFolded)
    }
    seen?.add(rows)
  }

  package var hasSeenEverything: Bool { seen?.isComplete ?? false }

  /// Goes on where an earlier look at the same request ended: disarmed again, with nothing selected. Of another content
  /// only what was written is taken over; that has to be looked at anew.
  mutating func takeUp(_ earlier: RequestView) {
    words = earlier.words
    if let form = earlier.form { self.form?.takeUp(form) }
    guard earlier.digest == digest else { return }
    firstRow = earlier.firstRow
    isUnfolded = earlier.isUnfolded
    seen = earlier.seen
  }
}
