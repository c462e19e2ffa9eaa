import TerminalPrimitives

extension StyledLine {
  /// The same row with the text at these columns looking like `role`. The columns are in order and do not overlap.
  func highlighting(_ columns: [Range<Int>], as role: Role) -> StyledLine {
    columns.reduce(self) { $0.highlighting($1, as: role) }
  }

  private func highlighting(_ columns: Range<Int>, as role: Role) -> StyledLine {
    var start = 0
    var result: [Span] = []
    for span in spans {
      let end = start + span.text.columns
      let inside = columns.clamped(to: start..<end)
      if inside.isEmpty {
        result.append(span)
      } else {
        let (head, rest) = span.text.split(atColumn: inside.lowerBound - start)
        let (matched, tail) = rest.split(atColumn: inside.count)
        result += [span.cut(to: head), span.cut(to: matched).looking(like: role), span.cut(to: tail)]
          .filter { !$0.text.isEmpty }
      }
      start = end
    }
    return StyledLine(result)
  }
}
