/// What is looked for in the text of a transcript: a plain text. All in lower case it finds every case; with one letter
/// in upper case it finds exactly itself. Texts are compared scalar by scalar, as they were written; Markdown besides as it
/// is read.
package struct SearchQuery: Equatable, Hashable, Sendable {
  package let text: String
  package let ignoresCase: Bool
  /// What is left out of Markdown.
  package let marks: SearchMarks
  private let pattern: Pattern
  /// What every text must hold as it came: no mark stands within it. Nil where the query has no such part.
  private let longestWord: BytePattern?

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
    marks = SearchMarks(except: text)
    ignoresCase = !text.unicodeScalars.contains(where: \.properties.changesWhenLowercased)
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    pattern =
      ignoresCase && !isASCII
      ? .scalars(ScalarPattern(text)) : .bytes(BytePattern(Array(text.utf8), ignoresCase: ignoresCase))
    longestWord = Self.longestWord(of: text, ignoresCase: ignoresCase)
  }

  private static func longestWord(of text: String, ignoresCase: Bool) -> BytePattern? {
    let words = text.utf8.split { !SearchMarks.isOfWord($0) }
    let comparable = words.filter { word in !ignoresCase || word.allSatisfy { $0 < 0x80 } }
    return comparable.max { $0.count < $1.count }.map { BytePattern(Array($0), ignoresCase: ignoresCase) }
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

  /// Where it stands in a text as people read it, in bytes of the text as it came.
  package func ranges(in source: SourceText) -> [Range<Int>] {
    switch source.notation {
    case .plain: return ranges(in: source.text)
    case .markdown:
      var ranges: [Range<Int>] = []
      scan(markdown: source.text) { text, range in ranges.append(text.source(of: range)) }
      return ranges
    }
  }

  package func count(in source: SourceText) -> Int {
    switch source.notation {
    case .plain: return count(in: source.text)
    case .markdown:
      var count = 0
      scan(markdown: source.text) { _, _ in count += 1 }
      return count
    }
  }

  private func scan(markdown text: String, _ found: (UnmarkedText, Range<Int>) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      // Most texts are not looked at any further.
      guard longestWord?.occurs(in: bytes) ?? true else { return }
      let unmarked = UnmarkedText(bytes, without: marks)
      unmarked.bytes.withUnsafeBufferPointer { scan($0) { found(unmarked, $0) } }
    }
  }

  private func scan(_ text: String, _ found: (Range<Int>) -> Void) {
    var text = text
    text.withUTF8 { scan($0, found) }
  }

  private func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ found: (Range<Int>) -> Void) {
    switch pattern {
    case .bytes(let pattern): pattern.scan(bytes, found)
    case .scalars(let pattern): pattern.scan(bytes, found)
    }
  }
}
