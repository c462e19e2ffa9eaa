/// What is looked for in the text of a transcript: a plain text. All in lower case it finds every case; with one letter
/// in upper case it finds exactly itself. Texts are compared scalar by scalar, as they were written.
package struct SearchQuery: Equatable, Hashable, Sendable {
  package let text: String
  package let ignoresCase: Bool
  private let pattern: Pattern

  /// What matching needs, made once.
  private enum Pattern: Equatable, Hashable, Sendable {
    /// For exact bytes, and for letters of ASCII in any case.
    case bytes(BytePattern)
    /// For letters beyond ASCII in any case.
    case scalars(ScalarPattern)
  }

  /// Nil for an empty text: it is nowhere.
  package init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    self.text = text
    ignoresCase = !text.unicodeScalars.contains(where: \.properties.changesWhenLowercased)
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    pattern =
      ignoresCase && !isASCII
      ? .scalars(ScalarPattern(text)) : .bytes(BytePattern(Array(text.utf8), ignoresCase: ignoresCase))
  }

  /// Where it stands in a text, in bytes of UTF-8, from left to right and not overlapping.
  package func ranges(in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    scan(text) { ranges.append($0) }
    return ranges
  }

  package func count(in text: String) -> Int {
    var count = 0
    scan(text) { _ in count += 1 }
    return count
  }

  package func occurs(in text: String) -> Bool { count(in: text) > 0 }

  private func scan(_ text: String, _ found: (Range<Int>) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      switch pattern {
      case .bytes(let pattern): pattern.scan(bytes, found)
      case .scalars(let pattern): pattern.scan(bytes, found)
      }
    }
  }
}
