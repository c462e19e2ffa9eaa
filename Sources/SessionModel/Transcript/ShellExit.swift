/// The line that runtime 1.0.64 puts below the output of a command: `<exited with exit code 0>`.
package struct ShellExit: Equatable, Sendable {
  package let code: Int
  /// The output above it.
  package let output: Substring

  /// Nil where the text does not end with that line.
  package init?(_ text: String) {
    let bytes = text.utf8
    let end = bytes.reversed().drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") }.startIndex.base
    let start = bytes[..<end].lastIndex(of: UInt8(ascii: "\n")).map(bytes.index(after:)) ?? bytes.startIndex
    let line = String(Substring(bytes[start..<end]))
    guard line.hasPrefix(Self.prefix), line.hasSuffix(">"),
      let code = Int(line.dropFirst(Self.prefix.count).dropLast())
    else { return nil }
    self.code = code
    output = Substring(bytes[..<start])
  }

  private static let prefix = "<exited with exit code "
}
