/// Searching by bytes: characters are slow to find, and two texts that Swift calls equal are two words to a shell.
extension StringProtocol {
  /// Where a text first stands, from an index on; nil where it does not.
  func firstRange(ofBytes needle: String) -> Range<String.Index>? {
    guard let first = needle.utf8.first else { return nil }
    var start = utf8.startIndex
    while let hit = utf8[start...].firstIndex(of: first) {
      let rest = utf8[hit...]
      if rest.starts(with: needle.utf8) { return hit..<utf8.index(hit, offsetBy: needle.utf8.count) }
      start = utf8.index(after: hit)
    }
    return nil
  }

  func containsBytes(_ needle: String) -> Bool { firstRange(ofBytes: needle) != nil }

  /// The pieces between ASCII separators, without the empty ones.
  func pieces(separatedBy separators: String) -> [Substring] {
    let bytes = Array(separators.utf8)
    return Substring(self).utf8.split(whereSeparator: bytes.contains).map(Substring.init)
  }
}

extension String {
  /// Printable ASCII throughout, and not empty.
  var isPrintableASCII: Bool { !isEmpty && utf8.allSatisfy { (0x20...0x7E).contains($0) } }
}
