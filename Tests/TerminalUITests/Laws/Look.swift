import CopilotProtocol
import JSONRPC
import SessionModel
import TerminalPrimitives

@testable import TerminalUI

/// What a person has done since they went to a request, by the witness's own account.
struct Look {
  let request: RequestID
  let digest: RequestDigest
  private(set) var selected: (choice: RequestChoice.Key, at: Moment)?
  /// Printable keys since the selection.
  private(set) var typed = ""
  private let openedAt: Moment
  private var lastKeyAt: Moment
  private var wasArmed = false

  private static let quiet = Duration.milliseconds(400)
  private static let longest = Duration.milliseconds(1_500)
  static let settles = Duration.milliseconds(80)

  init(request: RequestID, digest: RequestDigest, at now: Moment) {
    self.request = request
    self.digest = digest
    openedAt = now
    lastKeyAt = now
  }

  func isAt(_ view: RequestView?) -> Bool { view?.request == request && view?.digest == digest }

  func isArmed(at now: Moment) -> Bool {
    wasArmed || now.since(lastKeyAt) >= Self.quiet || now.since(openedAt) >= Self.longest
  }

  mutating func pressed(_ key: KeyPressed, at now: Moment) {
    wasArmed = isArmed(at: now)
    lastKeyAt = now
    guard selected != nil else { return }
    if let scalar = key.printed { typed.unicodeScalars.append(scalar) }
    if key.erases, !typed.isEmpty { typed.unicodeScalars.removeLast() }
  }

  mutating func selected(_ choice: RequestChoice.Key?, at now: Moment) {
    selected = choice.map { ($0, now) }
    typed = ""
  }
}

/// A key, as the documents tell what it may do in a prompt.
struct KeyPressed {
  private let key: KeyPress

  init(_ key: KeyPress) { self.key = key }

  var isEnter: Bool { key == KeyPress(.enter) }
  var goesToRequest: Bool {
    [KeyPress(.tab), KeyPress(.tab, .shift), KeyPress(.function(2))].contains(key)
  }
  /// The letters of the choices, and the arrows.
  var selects: Bool {
    let letters = "osdf".unicodeScalars.map { KeyPress(.scalar($0)) }
    return (letters + [.up, .down, .left, .right].map { KeyPress($0) }).contains(key)
  }
  var printed: Unicode.Scalar? {
    guard case .scalar(let scalar) = key.key, key.modifiers.isEmpty, scalar.value >= 0x20 else { return nil }
    return scalar
  }
  var erases: Bool { key == KeyPress(.backspace) }
}

/// The rows of a request that frames have shown, by the witness's own account.
struct RowsShown {
  private var width = 0
  private var count = 0
  private var rows: Set<Int> = []

  mutating func add(_ shown: ShownRequest) {
    if shown.width != width || shown.rowCount != count { rows = [] }
    (width, count) = (shown.width, shown.rowCount)
    rows.formUnion(shown.rows)
  }

  var isComplete: Bool { rows.count >= count }
}
