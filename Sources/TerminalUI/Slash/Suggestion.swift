/// What somebody may have meant by a word that is not known.
package enum Suggestion {
  /// The nearest of the known words, if few letters would have to change.
  package static func nearest(to word: String, in known: [String]) -> String? {
    let letters = Array(word.lowercased())
    // A third of the letters: enough for a slip, too few to turn one word into another.
    let most = max(1, letters.count / 3)
    let distances = known.map { (word: $0, distance: distance(letters, Array($0.lowercased()))) }
    return distances.filter { $0.distance <= most }.min { $0.distance < $1.distance }?.word
  }

  /// How many letters to insert, leave out, replace or swap with their neighbour (optimal string alignment).
  static func distance(_ one: [Character], _ other: [Character]) -> Int {
    guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
    var before: [Int] = []
    var last = Array(0...other.count)
    for row in 1...one.count {
      var current = [row]
      for column in 1...other.count {
        let change = one[row - 1] == other[column - 1] ? 0 : 1
        var least = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + change)
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
          least = min(least, before[column - 2] + 1)
        }
        current.append(least)
      }
      (before, last) = (last, current)
    }
    return last[other.count]
  }
}
