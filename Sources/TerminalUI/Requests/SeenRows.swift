/// Which rows of a request have been on screen, in the layout of one width. Rows that were jumped over are not
/// among them.
package struct SeenRows: Equatable, Sendable {
  package let count: Int
  package let width: Int
  /// Whether something is folded away: then the rows are not the whole request.
  package let isFolded: Bool
  /// In order, with a gap between each two.
  private var ranges: [Range<Int>] = []

  init(count: Int, width: Int, isFolded: Bool) {
    self.count = count
    self.width = width
    self.isFolded = isFolded
  }

  package var isComplete: Bool { firstUnseen == nil && !isFolded }

  /// The first rows that were not seen yet.
  package var firstUnseen: Range<Int>? {
    guard let first = ranges.first else { return count == 0 ? nil : 0..<count }
    if first.lowerBound > 0 { return 0..<first.lowerBound }
    guard first.upperBound < count else { return nil }
    return first.upperBound..<(ranges.dropFirst().first?.lowerBound ?? count)
  }

  mutating func add(_ rows: Range<Int>) {
    guard !rows.isEmpty else { return }
    var merged = rows
    for range in ranges where range.lowerBound <= merged.upperBound && merged.lowerBound <= range.upperBound {
      merged = min(merged.lowerBound, range.lowerBound)..<max(merged.upperBound, range.upperBound)
    }
    ranges.removeAll { merged.lowerBound <= $0.lowerBound && $0.upperBound <= merged.upperBound }
    let place = ranges.firstIndex { $0.lowerBound > merged.lowerBound } ?? ranges.endIndex
    ranges.insert(merged, at: place)
  }
}
