import TerminalPrimitives

extension SafeText {
  /// The first of these ways to say it that fits, else the last one, with an ellipsis for what is cut off.
  static func fitting(_ columns: Int, _ forms: [SafeText], ellipsis: SafeText) -> SafeText {
    if let form = forms.first(where: { $0.columns <= columns }) { return form }
    let shortest = forms.last ?? .empty
    return shortest.prefix(columns: max(0, columns - ellipsis.columns)) + ellipsis.prefix(columns: columns)
  }

  /// At most so many columns, with words for what was cut off.
  func cut(toColumns limit: Int) -> SafeText {
    guard columns > limit else { return self }
    let remark: SafeText = " [cut: \(columns) columns]"
    let head = prefix(columns: max(0, limit - remark.columns))
    return head + remark
  }

  /// The end in at most so many columns, behind a sign for what was cut off.
  func end(columns limit: Int, ellipsis: SafeText) -> SafeText {
    guard columns > limit, limit > ellipsis.columns else { return self }
    let room = limit - ellipsis.columns
    let rest = split(atColumn: columns - room).1
    // A wide glyph across the border belongs to the rest whole.
    return ellipsis + (rest.columns > room ? split(atColumn: columns - room + 1).1 : rest)
  }
}
