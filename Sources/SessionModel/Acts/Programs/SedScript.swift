/// A script for `sed`, of which some can write files and run programs.
enum SedScript {
  /// Whether it only prints, deletes, or replaces text by text.
  static func isPlain(_ script: String) -> Bool {
    let bytes = Array(script.utf8)
    return isSelection(bytes) || isReplacement(bytes)
  }

  /// Whether an option leaves it at that; scripts have options of their own.
  static func isPlainOption(_ word: String) -> Bool {
    word.hasPrefix("-i") || word.hasPrefix("--in-place") || plainOptions.contains(word)
  }

  private static let plainOptions: Set = [
    "-n", "-E", "-r", "-s", "-u", "-z", "-nE", "-En", "-nr", "-rn", "--quiet", "--silent", "--regexp-extended", "--",
  ]
  /// Of line numbers, what joins them, and commands that print, delete, count or stop.
  private static let lineBytes = Array("0123456789,$!pdq=; ".utf8)
  private static let replacementFlags = Array("gpI0123456789".utf8)

  /// `1,20p` and `/a/,/b/p`: nothing but lines, patterns, and what to do with them. Some programs let a slash in
  /// brackets stand for itself; they read the same, since outside of patterns there is no bracket to end with.
  private static func isSelection(_ bytes: [UInt8]) -> Bool {
    var isInPattern = false
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\n"): return false
      case UInt8(ascii: "/"): isInPattern.toggle()
      case UInt8(ascii: "\\") where isInPattern:
        guard let escaped = rest.popFirst(), escaped != UInt8(ascii: "/"), escaped != UInt8(ascii: "\n") else {
          return false
        }
      default: guard isInPattern || lineBytes.contains(byte) else { return false }
      }
    }
    return !isInPattern
  }

  /// `s/a/b/g`, once, with a delimiter that stands nowhere else.
  private static func isReplacement(_ bytes: [UInt8]) -> Bool {
    guard bytes.first == UInt8(ascii: "s"), bytes.count > 1, !bytes.contains(0x0A) else { return false }
    let pieces = bytes.dropFirst(2).split(separator: bytes[1], omittingEmptySubsequences: false)
    return pieces.count == 3 && pieces[2].allSatisfy { replacementFlags.contains($0) }
  }
}
