import TerminalPrimitives

/// What a command wrote for a terminal, as a terminal would show it in the end: a carriage return and a backspace go back,
/// and what is written there replaces what stood there. Every other sequence is left out and counted; none gets through.
struct TerminalText: Equatable {
  private(set) var lines: [String] = []
  /// Sequences that were left out: colours, movements, titles.
  private(set) var sequenceCount = 0
  /// Lines of which something was written over or erased.
  private(set) var overwrittenCount = 0

  /// Takes time linear in the length of the text. A line feed at the end only says that the last line is whole.
  init(_ text: String) {
    let whole = text.utf8.last == ASCII.lineFeed ? text.utf8.dropLast() : text.utf8[...]
    guard !text.isEmpty else { return }
    for line in whole.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) { append(line) }
  }

  private mutating func append(_ line: Substring.UTF8View) {
    let line = line.last == ASCII.carriageReturn ? line.dropLast() : line
    let text = String(decoding: line, as: UTF8.self)
    guard line.contains(where: Self.needsTerminal) else { return lines.append(text) }
    var terminal = TerminalLine()
    terminal.write(text)
    lines.append(terminal.text)
    sequenceCount += terminal.sequenceCount
    if terminal.isOverwritten { overwrittenCount += 1 }
  }

  /// Bytes below a blank but the tab; and the first byte of the control characters beyond ASCII.
  private static func needsTerminal(_ byte: UInt8) -> Bool {
    (byte < ASCII.space && byte != ASCII.tab) || byte == firstByteOfC1
  }

  private static let firstByteOfC1: UInt8 = 0xC2
}
