package import TerminalPrimitives

/// Text that stands in a draft as one sign, and is sent whole.
package struct FoldedPaste: Equatable, Sendable {
  package enum Origin: Equatable, Sendable {
    case paste
    /// A file of this name, which comes from a person.
    case file(String)
  }

  package let text: String
  package let origin: Origin
  package let lineCount: Int

  /// Longer pastes are folded: more than a small screen's composer shows, and what Copilot CLI folds.
  package static let lineLimit = 10
  /// In bytes: some twenty full lines of a terminal.
  package static let byteLimit = 2_048

  package init(_ text: String, from origin: Origin = .paste) {
    self.text = text
    self.origin = origin
    lineCount = text.lineCount
  }

  package static func isDue(for text: String) -> Bool {
    text.utf8.count > byteLimit || text.lineCount > lineLimit
  }

  /// More than this, in bytes, is folded wherever it comes from: a draft is edited as one text.
  private static let longestUnfolded = 1 << 20

  /// Whether text that was not just pasted is too much to be edited.
  static func mustFold(_ text: String) -> Bool { text.utf8.count > longestUnfolded }

  /// What is shown in its place. `number` tells it from others.
  package func label(number: Int, in repertoire: Repertoire) -> SafeText {
    let size = ByteCount.words(text.utf8.count)
    let lines: SafeText = lineCount == 1 ? "1 line" : "\(lineCount) lines"
    return switch origin {
    case .paste: "[paste \(number): \(lines), \(size)]"
    case .file(let name): "[file \(SafeText.exactLine(name, in: repertoire)): \(lines), \(size)]"
    }
  }
}

extension String {
  /// Lines as an editor counts them: a line feed at the end begins none.
  fileprivate var lineCount: Int {
    var copy = self
    let feeds = copy.withUTF8 { bytes in
      bytes.reduce(into: 0) { count, byte in if byte == 0x0A { count += 1 } }
    }
    return utf8.last == 0x0A ? feeds : feeds + 1
  }
}

/// Sizes in words: in powers of 1024, rounded up, so that nothing looks smaller than it is.
enum ByteCount {
  static func words(_ count: Int) -> SafeText {
    if count < 1_024 { return count == 1 ? "1 byte" : "\(count) bytes" }
    let kibibytes = (count + 1_023) / 1_024
    return kibibytes < 1_024 ? "\(kibibytes) KB" : "\((kibibytes + 1_023) / 1_024) MB"
  }
}
