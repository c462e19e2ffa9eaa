import TerminalPrimitives

/// A part of the activity pane: a title, and rows of which those that do not fit are counted.
struct ActivitySection: Equatable {
  let title: SafeText
  let rows: [StyledLine]

  /// With its title and the empty row below.
  private static let frameRows = 2

  private func lines(showing count: Int) -> [StyledLine] {
    let left = rows.count - count
    let more = left > 0 ? [StyledLine([Span("and \(left) more", .dim)])] : []
    return [StyledLine([Span(title, .heading)])] + rows.prefix(count) + more + [.empty]
  }

  /// The sections below each other in so many rows. Where they do not fit, those that have most give most.
  static func lines(of sections: [ActivitySection], in height: Int) -> [StyledLine] {
    var shown = sections.filter { !$0.rows.isEmpty }.map { (section: $0, count: $0.rows.count) }
    while let longest = shown.indices.max(by: { shown[$0].count < shown[$1].count }),
      shown.reduce(0, { $0 + $1.section.height(showing: $1.count) }) > height + 1, shown[longest].count > 1
    {
      shown[longest].count -= 1
    }
    return Array(shown.flatMap { $0.section.lines(showing: $0.count) }.prefix(height))
  }

  private func height(showing count: Int) -> Int { count + Self.frameRows + (count < rows.count ? 1 : 0) }
}
