/// Takes a Markdown text apart as it grows. Prose ends where a line at the margin follows an empty one, before each item
/// of a list at the margin, where a fence at the margin opens code, and where it gets too long.
struct MarkdownSplitter: Equatable, Sendable {
  struct Step: Equatable {
    /// What no further text can change.
    var settled: [MarkdownPart] = []
    /// Bytes of the text that `settled` covers. The next text begins there.
    var settledBytes = 0
    /// What is there of the part that still grows.
    var open: MarkdownPart?
  }

  /// What stood before the text that follows the last settled byte.
  struct Known: Equatable {
    var fence: CodeFence?
    var endsInEmptyLine = false
    var endsMidLine = false
  }

  private var known = Known()

  /// `text` is what followed the last settled byte. When it is not the whole rest, a last line that may still turn
  /// into markup is left out.
  mutating func advance(_ text: String, isComplete: Bool) -> Step {
    var text = text
    return text.withUTF8 { bytes in
      var scan = MarkdownScan(bytes, after: known, isComplete: isComplete)
      scan.run()
      known = scan.known
      return scan.step
    }
  }
}
