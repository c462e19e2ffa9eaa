import CCmark
import TerminalPrimitives

/// The number of an item of a list, as it is written.
struct ListNumber: Equatable, Sendable {
  let value: Int
  private let isInBrackets: Bool

  /// The first number of a list; nil for bullets.
  init?(first list: OpaquePointer) {
    guard cmark_node_get_list_type(list) == CMARK_ORDERED_LIST else { return nil }
    self.init(
      value: Int(cmark_node_get_list_start(list)), isInBrackets: cmark_node_get_list_delim(list) == CMARK_PAREN_DELIM)
  }

  private init(value: Int, isInBrackets: Bool) {
    self.value = value
    self.isInBrackets = isInBrackets
  }

  /// That of the next item.
  var next: ListNumber { ListNumber(value: value + 1, isInBrackets: isInBrackets) }

  /// `1.` or `1)`.
  var mark: SafeText { "\(value)\(isInBrackets ? ")" : ".")" }

  /// Whether an item of this number may belong to a list that `other` is the next number of: another sign begins another
  /// list (CommonMark 5.3).
  func goesOn(_ other: ListNumber) -> Bool { isInBrackets == other.isInBrackets }
}
