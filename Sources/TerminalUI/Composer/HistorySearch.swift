/// A search through the prompts written before. It changes no draft: what it found is only shown until it is taken.
package struct HistorySearch: Equatable, Sendable {
  package private(set) var query: TextBuffer
  /// Places of the prompts that hold the text, the newest first; the same prompt once.
  private(set) var matches: [Int] = []
  /// Which of the matches is shown.
  package private(set) var place = 0

  init(_ query: String, in entries: [DraftText]) {
    self.query = TextBuffer(query)
    findMatches(in: entries, staying: nil)
  }

  package var matchCount: Int { matches.count }
  var shown: Int? { matches.isEmpty ? nil : matches[place] }

  mutating func edit(in entries: [DraftText], _ change: (inout TextBuffer) -> Void) {
    let before = shown
    change(&query)
    findMatches(in: entries, staying: before)
  }

  /// Whether there was an older one.
  mutating func goOlder() -> Bool {
    guard place + 1 < matches.count else { return false }
    place += 1
    return true
  }

  mutating func goNewer() -> Bool {
    guard place > 0 else { return false }
    place -= 1
    return true
  }

  /// Small letters find capital ones, too; a capital one finds only itself.
  private mutating func findMatches(in entries: [DraftText], staying shown: Int?) {
    let wanted = Array(query.text.utf8)
    let isExact = wanted.contains { (0x41...0x5A).contains($0) }
    var known = Set<String>()
    matches = entries.indices.reversed().filter { place in
      let text = entries[place].buffer.text
      return text.holds(wanted, isExact: isExact) && known.insert(text).inserted
    }
    place = shown.flatMap { shown in matches.firstIndex { $0 <= shown } } ?? 0
  }
}

extension String {
  /// Whether these bytes occur in it.
  fileprivate func holds(_ wanted: [UInt8], isExact: Bool) -> Bool {
    guard let first = wanted.first else { return true }
    var copy = self
    return copy.withUTF8 { bytes in
      let fold = { (byte: UInt8) in !isExact && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
      guard bytes.count >= wanted.count else { return false }
      for start in 0...(bytes.count - wanted.count) where fold(bytes[start]) == first {
        if wanted.indices.allSatisfy({ fold(bytes[start + $0]) == wanted[$0] }) { return true }
      }
      return false
    }
  }
}
