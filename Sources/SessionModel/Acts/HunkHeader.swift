/// The header of a hunk of a unified diff: `@@ -1,3 +1,5 @@`. A count that is left out is 1.
package struct HunkHeader: Equatable, Sendable {
  package let oldCount: Int
  /// The hunk's first line in the new file, counted from 1; 0 where the hunk leaves nothing.
  let newStart: Int
  package let newCount: Int

  /// - Parameter line: without its line end. Nil where it is no such header.
  package init?(_ line: Substring) {
    let words = line.utf8.split(separator: UInt8(ascii: " "), maxSplits: 3).map(Substring.init)
    guard words.count >= 3, words[0] == "@@", words[1].hasPrefix("-"), words[2].hasPrefix("+"),
      let old = Self.range(words[1].dropFirst()), let new = Self.range(words[2].dropFirst())
    else { return nil }
    (oldCount, newStart, newCount) = (old.count, new.start, new.count)
  }

  private static func range(_ text: Substring) -> (start: Int, count: Int)? {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false)
    guard numbers.count <= 2, let start = Int(numbers[0]), start >= 0 else { return nil }
    guard numbers.count == 2 else { return (start, 1) }
    return Int(numbers[1]).flatMap { $0 < 0 ? nil : (start, $0) }
  }
}
