package import CopilotProtocol
package import SessionModel
import TerminalPrimitives

/// What a person has seen and selected of the request they look at. It belongs to one content of one request:
/// another begins with an empty, disarmed view.
package struct RequestView: Equatable, Sendable {
  /// Where what a person types goes.
  package enum Field: Equatable, Sendable {
    case words
    /// A field of a form.
    case form
    /// The word that a high risk asks for before it can be approved.
    case confirmation
  }

  package let request: RequestID
  package let digest: RequestDigest
  package internal(set) var firstRow = 0
  package private(set) var selection: RequestChoice.Key?
  package internal(set) var isFullScreen = false
  /// The words of a denial or an answer, while they are written.
  package internal(set) var words = TextBuffer()
  /// The field that takes the keys; nil while letters select.
  package internal(set) var field: Field?
  /// What has been entered, where the request is a form that can be filled in.
  package internal(set) var form: FormView?
  /// Whether the rows that keys are about are brought onto the screen, until something else is scrolled to.
  var followsFocus = true
  /// Whether an answer has gone out: then what was written is not lost with the request.
  var wasAnswered = false
  package private(set) var swallowedKeys = 0
  package private(set) var seen: SeenRows?
  /// What stands on the screen now.
  package private(set) var shownRows = 0..<0

  private let openedAt: Moment
  private var lastKeyAt: Moment
  private var isArmed = false
  private var selectedAt: Moment?

  /// A key that comes sooner after another one was not meant for what has just appeared.
  package static let quietTime = Duration.milliseconds(400)
  /// After this long the prompt arms though keys keep coming; nothing is selected then either.
  package static let longestDisarmed = Duration.milliseconds(1_500)
  /// An Enter that follows the letter sooner than fingers do came from a burst, not from a person.
  package static let selectionSettles = Duration.milliseconds(80)

  package init(of request: PendingRequest, at now: Moment) {
    self.request = request.id
    digest = request.digest
    form = FormView(of: request)
    openedAt = now
    lastKeyAt = now
  }

  package func belongs(to request: PendingRequest) -> Bool {
    request.id == self.request && request.digest == digest
  }

  /// Takes a key that came while the prompt was not armed. Says whether it was swallowed.
  package mutating func swallows(keyAt now: Moment) -> Bool {
    if isArmed { return false }
    if now >= armsAt {
      isArmed = true
      return false
    }
    lastKeyAt = now
    swallowedKeys += 1
    return true
  }

  /// When the next key will count.
  package var armsAt: Moment { min(lastKeyAt + Self.quietTime, openedAt + Self.longestDisarmed) }

  package func isArmed(at now: Moment) -> Bool { isArmed || now >= armsAt }

  package mutating func select(_ key: RequestChoice.Key?, at now: Moment) {
    selection = key
    selectedAt = now
  }

  /// Whether Enter may send what is selected.
  package func isSelectionSettled(at now: Moment) -> Bool {
    guard let selectedAt else { return false }
    return now.since(selectedAt) >= Self.selectionSettles
  }

  /// Rows of the request stood on the screen, whole.
  package mutating func rowsWereShown(_ rows: Range<Int>, of count: Int, width: Int) {
    shownRows = rows
    if followsFocus { firstRow = rows.lowerBound }
    if seen?.width != width || seen?.count != count { seen = SeenRows(count: count, width: width) }
    seen?.add(rows)
  }

  package var hasSeenEverything: Bool { seen?.isComplete ?? false }
}

/// Which rows of a request have been on screen, in the layout of one width.
package struct SeenRows: Equatable, Sendable {
  package let count: Int
  package let width: Int
  /// The rows from the first one on that have all been seen.
  package private(set) var throughRow = 0

  init(count: Int, width: Int) {
    self.count = count
    self.width = width
  }

  package var isComplete: Bool { throughRow >= count }

  mutating func add(_ rows: Range<Int>) {
    if rows.lowerBound <= throughRow { throughRow = max(throughRow, rows.upperBound) }
  }
}
