import TerminalPrimitives

extension SafeText {
  /// At most so many columns, with words for what was cut off.
  func cut(toColumns limit: Int) -> SafeText {
    guard columns > limit else { return self }
    let remark: SafeText = " [cut: \(columns) columns]"
    let head = prefix(columns: max(0, limit - remark.columns))
    return head + remark
  }
}
