import TerminalPrimitives

/// The rows of a draft that the composer has no room for.
struct HiddenRows {
  let above: Int
  let below: Int
  /// Whether that is all there is on either side: only what is near the caret is counted.
  let isCounted: (above: Bool, below: Bool)

  /// `2 rows above, 3 below`; nil where nothing is hidden.
  var words: SafeText? {
    let above = count(above, isCounted: isCounted.above).map { "\($0) above" as SafeText }
    let below = count(below, isCounted: isCounted.below).map { "\($0) below" as SafeText }
    let words = [above, below].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private func count(_ rows: Int, isCounted: Bool) -> SafeText? {
    if rows == 0 { return isCounted ? nil : "some rows" }
    if isCounted { return Count.of(rows, "row") }
    return "more than \(Count.of(rows, "row"))"
  }
}
