import TerminalPrimitives

/// A part of the activity pane: a title, and rows of which those that do not fit are counted.
struct ActivitySection: Equatable {
  let title: SafeText
  let rows: [StyledLine]
  /// The row to be seen where they do not all fit.
  var leading = 0

  /// With its title and the empty row below.
  private static let frameRows = 2

  /// So many rows from the leading one on, and how many are left out.
  private func lines(showing count: Int) -> [StyledLine] {
    let first = min(leading, rows.count - count)
    let left = rows.count - count
    let more = left > 0 ? [StyledLine([Span("and \(left) more", .dim)])] : []
    return [StyledLine([Span(title, .heading)])] + rows[first..<(first + count)] + more + [.empty]
  }

  /// The sections below each other in so many rows. Where they do not fit, those that have most give most; then whole
  /// sections go, the last first, and are named.
  static func lines(of sections: [ActivitySection], in height: Int, _ format: TextFormat) -> [StyledLine] {
    let sections = sections.filter { !$0.rows.isEmpty }
    for kept in stride(from: sections.count, through: 0, by: -1) {
      let dropped = sections[kept...]
      let remark = dropped.isEmpty ? [] : [names(of: dropped, format)]
      // The empty row below the last section needs no place where nothing follows.
      let room = dropped.isEmpty ? height + 1 : height - remark.count
      guard let counts = counts(of: Array(sections[..<kept]), in: room) else { continue }
      let shown = zip(sections, counts).flatMap { $0.lines(showing: $1) }
      return Array((shown + remark).prefix(height))
    }
    return []
  }

  /// How many rows of each are shown; nil where not all sections find a place.
  private static func counts(of sections: [ActivitySection], in room: Int) -> [Int]? {
    var counts = sections.map(\.rows.count)
    while sections.indices.reduce(0, { $0 + sections[$1].height(showing: counts[$1]) }) > room {
      let candidates = counts.indices.filter { sections[$0].canGive(from: counts[$0]) }
      guard let longest = candidates.max(by: { counts[$0] < counts[$1] }) else { return nil }
      // The row that counts the others takes the place of one.
      counts[longest] -= counts[longest] == sections[longest].rows.count ? 2 : 1
    }
    return counts
  }

  private func canGive(from count: Int) -> Bool { count > (count == rows.count ? 2 : 1) }

  private func height(showing count: Int) -> Int { count + Self.frameRows + (count < rows.count ? 1 : 0) }

  private static func names(of sections: ArraySlice<ActivitySection>, _ format: TextFormat) -> StyledLine {
    let names = sections.map(\.title).joined(separator: "; ")
    return StyledLine([Span("and \(names)", .dim)]).truncated(to: format.columns, ellipsis: format.symbols.ellipsis)
  }
}
