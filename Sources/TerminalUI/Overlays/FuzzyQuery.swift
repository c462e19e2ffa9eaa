/// What a person types to find something: words whose letters come in this order, not always side by side.
struct FuzzyQuery: Equatable, Sendable {
  private let words: [[Unicode.Scalar]]

  init(_ text: String) {
    words = text.lowercased().split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
  }

  var isEmpty: Bool { words.isEmpty }

  /// How well a text matches; more is better. Nil where a word of the query is not in it.
  func score(_ text: String) -> Int? { sum(text) { Self.pieceScore($0, in: $1) ?? Self.letterScore($0, in: $1) } }

  /// The same for longer texts, in which letters far apart are no match.
  func wholeWordsScore(_ text: String) -> Int? { sum(text, Self.pieceScore) }

  private func sum(_ text: String, _ score: ([Unicode.Scalar], [Unicode.Scalar]) -> Int?) -> Int? {
    let letters = Array(text.lowercased().unicodeScalars)
    var sum = 0
    for word in words {
      guard let score = score(word, letters) else { return nil }
      sum += score
    }
    return sum
  }

  // A match in one piece is worth more than one in several, the start of a word more than its middle, and the start of
  // the text most. The figures only order these cases; each letter that is skipped takes one off.
  private static let onePiece = 400
  private static let wordStart = 200
  private static let textStart = 200

  private static func pieceScore(_ word: [Unicode.Scalar], in letters: [Unicode.Scalar]) -> Int? {
    let pieces = letters.indices.filter { letters[$0...].starts(with: word) }
    guard let start = pieces.first(where: { beginsWord($0, in: letters) }) ?? pieces.first else { return nil }
    return onePiece + bonus(at: start, in: letters) - min(start, wordStart - 1)
  }

  private static func letterScore(_ word: [Unicode.Scalar], in letters: [Unicode.Scalar]) -> Int? {
    var rest = word[...]
    var first: Int?
    var last = 0
    for (place, letter) in letters.enumerated() where letter == rest.first {
      rest = rest.dropFirst()
      first = first ?? place
      last = place
    }
    guard rest.isEmpty, let first else { return nil }
    return bonus(at: first, in: letters) - min(last - first + 1 - word.count, wordStart - 1)
  }

  private static func bonus(at place: Int, in letters: [Unicode.Scalar]) -> Int {
    (place == 0 ? textStart : 0) + (beginsWord(place, in: letters) ? wordStart : 0)
  }

  private static func beginsWord(_ place: Int, in letters: [Unicode.Scalar]) -> Bool {
    place == 0 || !letters[place - 1].properties.isAlphabetic
  }
}
