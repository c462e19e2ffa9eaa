/// What one line of code leaves open for the next.
enum SyntaxState: Equatable, Sendable {
  case code
  /// Deeper than 1 where comments nest.
  case comment(depth: Int)
  /// The place among the grammar's strings.
  case string(Int)
  /// Within the tag of a markup language.
  case tag
}

/// A stretch of a line, in bytes of its text.
struct SyntaxToken: Equatable {
  let bytes: Range<Int>
  let role: Role
}
