/// A script for `sed`, of which some can write files and run programs.
enum SedScript {
  /// Whether it only prints, deletes, or replaces text by text.
  static func isPlain(_ script: String) -> Bool {
    let bytes = Array(script.utf8)
    if bytes.allSatisfy({ lineBytes.contains($0) }) { return true }
    return isReplacement(bytes)
  }

  private static let lineBytes = Array("0123456789,$pdq; ".utf8)
  private static let replacementFlags = Array("gpI0123456789".utf8)

  /// `s/a/b/g`, once, with a delimiter that stands nowhere else.
  private static func isReplacement(_ bytes: [UInt8]) -> Bool {
    guard bytes.first == UInt8(ascii: "s"), bytes.count > 1, !bytes.contains(0x0A) else { return false }
    let pieces = bytes.dropFirst(2).split(separator: bytes[1], omittingEmptySubsequences: false)
    return pieces.count == 3 && pieces[2].allSatisfy { replacementFlags.contains($0) }
  }
}
