package import TerminalPrimitives

extension SafeText {
  /// So many blanks; none for a negative count.
  package init(blanks count: Int) {
    guard count > 0 else {
      self = .empty
      return
    }
    self = count <= Self.most ? Self.blanks.prefix(columns: count) : Self.blanks + SafeText(blanks: count - Self.most)
  }

  private static let most = 64
  private static let blanks = repeated(" ", count: most)

  /// `unit`, so many times.
  static func repeated(_ unit: SafeText, count: Int) -> SafeText {
    guard count > 0 else { return .empty }
    let half = repeated(unit, count: count / 2)
    return count.isMultiple(of: 2) ? half + half : half + half + unit
  }
}
