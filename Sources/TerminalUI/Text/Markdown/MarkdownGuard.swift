/// Keeps from the parser what would take it a time that grows with the square of the text, or deeper. Such a text is
/// shown as it came. The limits are far above what people and agents write; a text within them takes the parser (cmark-gfm
/// 0.29.0.gfm.6) at most 25 ms.
enum MarkdownGuard {
  /// Marks of quotes and lists on one line: deeper nesting costs every line its depth.
  private static let deepestNesting = 32
  /// Cells of a row: the head of a table is searched again for each of them.
  private static let widestTable = 64
  /// Signs that the parser looks for partners of.
  private static let mostPairingSigns = 2_000

  static func admits(_ source: String) -> Bool {
    var pairingSigns = 0
    var pipes = 0
    var nesting = 0
    var isBehindMarksOnly = true
    for byte in source.utf8 {
      if byte == ASCII.lineFeed {
        (pipes, nesting, isBehindMarksOnly) = (0, 0, true)
        continue
      }
      if isBehindMarksOnly {
        if containerMarks[Int(byte)] { nesting += 1 } else { isBehindMarksOnly = paddings[Int(byte)] }
      }
      if byte == ASCII.pipe { pipes += 1 } else if pairing[Int(byte)] { pairingSigns += 1 }
      if nesting > deepestNesting || pipes > widestTable || pairingSigns > mostPairingSigns { return false }
    }
    return true
  }

  private static let containerMarks = ASCII.table(">-+*.)")
  private static let paddings = ASCII.table(" \t0123456789")
  private static let pairing = ASCII.table("[]()<>!@&*_~`:\\")
}
