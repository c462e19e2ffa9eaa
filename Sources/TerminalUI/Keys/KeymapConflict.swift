package import TerminalPrimitives

/// Why a key map is not taken: everything that stands against it.
package struct KeymapRefusal: Error, Equatable, Sendable {
  package let conflicts: [KeymapConflict]
}

/// One thing that a key map must not say.
package enum KeymapConflict: Equatable, Sendable {
  /// Two commands on one key, in one place or in a pane and everywhere; anywhere, if one sends and one selects.
  case sameKey(KeyPress, BoundCommand, BoundCommand)
  /// A key that approves means something else in another place: a habit from there would approve here.
  case approvesElsewhere(KeyPress, BoundCommand, other: BoundCommand)
  /// A key that is text where text is written.
  case text(KeyPress, BoundCommand)
  /// Only a single letter or sign may approve.
  case cannotApprove(KeyPress, BoundCommand)
  /// A key that people press without thinking may not select an answer.
  case cannotSelect(KeyPress, BoundCommand)
  /// Only Enter, a function key, or a letter with Ctrl or Alt may send.
  case cannotSend(KeyPress, BoundCommand)
  /// Without a key for it a person could not decide, or not go back.
  case withoutKey(BoundCommand)

  /// The commands that it is about; the first is the one to look at.
  package var bound: [BoundCommand] {
    switch self {
    case .sameKey(_, let one, let other): [one, other]
    case .approvesElsewhere(_, let approving, let other): [approving, other]
    case .text(_, let bound), .cannotApprove(_, let bound), .cannotSelect(_, let bound), .cannotSend(_, let bound),
      .withoutKey(let bound):
      [bound]
    }
  }
}
