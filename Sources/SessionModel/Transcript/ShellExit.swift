/// The line that runtime 1.0.64 puts below the output of a command: `<exited with exit code 0>`, or for a command that
/// has a shell of its own `<shellId: 0 completed with exit code 3>`.
package struct ShellExit: Equatable, Sendable {
  package let code: Int
  /// The output above it.
  package let output: Substring

  /// Nil where the text does not end with that line.
  package init?(_ text: String) {
    let bytes = text.utf8
    let end = bytes.reversed().drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") }.startIndex.base
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: "\n")).map(bytes.index(after:)) ?? bytes.startIndex
    let words = String(Substring(bytes[start..<end])).split(separator: " ")
    guard Self.isMark(words.dropLast()), let last = words.last, last.hasSuffix(">"), let code = Int(last.dropLast())
    else { return nil }
    self.code = code
    output = Substring(bytes[..<start])
  }

  /// Whether these are the words before the number.
  private static func isMark(_ words: ArraySlice<Substring>) -> Bool {
    guard words.suffix(3) == ["with", "exit", "code"] else { return false }
    let subject = words.dropLast(3)
    return subject == ["<exited"] || (subject.count == 3 && subject.first == "<shellId:" && subject.last == "completed")
  }
}
