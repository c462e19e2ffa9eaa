/// Two texts beside each other, as one hunk: what both begin and end with is context, and what stands between was
/// replaced. Not the shortest diff there is, but one that takes linear time and never misleads.
struct LineDiff: Equatable {
  private let before: ArraySlice<Substring>
  private let removed: ArraySlice<Substring>
  private let added: ArraySlice<Substring>
  private let after: ArraySlice<Substring>

  init(from old: String, to new: String) {
    let (old, new) = (Self.lines(of: old), Self.lines(of: new))
    let most = min(old.count, new.count)
    let head = zip(old, new).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let tail = zip(old.reversed(), new.reversed()).prefix(most - head)
      .prefix { $0.utf8.elementsEqual($1.utf8) }.count
    before = old[..<head]
    removed = old[head..<(old.count - tail)]
    added = new[head..<(new.count - tail)]
    after = old[(old.count - tail)...]
  }

  /// The hunk with its header. Its line numbers are those of the texts, which may be pieces of a file.
  var unified: String {
    let context = before.count + after.count
    let header = "@@ -1,\(context + removed.count) +1,\(context + added.count) @@\n"
    return header + Self.signed(" ", before) + Self.signed("-", removed) + Self.signed("+", added)
      + Self.signed(" ", after)
  }

  private static func signed(_ sign: String, _ lines: ArraySlice<Substring>) -> String {
    lines.reduce(into: "") { $0 += sign + $1 + "\n" }
  }

  /// A line feed at the end only says that the last line is whole.
  private static func lines(of text: String) -> [Substring] {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
