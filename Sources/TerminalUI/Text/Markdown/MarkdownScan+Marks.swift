extension MarkdownScan {
  /// Where a line that is too long is cut: after its last blank that fits, else between two scalars.
  var placeToCut: Int {
    let limit = openStart + MarkdownPart.longestProse
    if let blank = bytes[openStart..<limit].lastIndex(where: \.isBlank), blank > openStart { return blank + 1 }
    return border(in: openStart..<limit)
  }

  /// The last border of scalars up to the end of a range, behind which the text goes on.
  func border(in range: Range<Int>) -> Int {
    range.last { bytes[$0 + 1] & 0xC0 != 0x80 }.map { $0 + 1 } ?? range.upperBound
  }

  func beginning(of line: Range<Int>) -> Beginning {
    if bytes[line.lowerBound] == ASCII.less { return .html }
    return listMark(of: line) == nil ? .other : .item
  }

  /// Whether an item of a list begins here, with which whatever stands before it ends (CommonMark 5.2).
  func beginsItem(_ line: Range<Int>) -> Bool {
    guard line.lowerBound > openStart, let mark = listMark(of: line) else { return false }
    switch openBeginning {
    case .item: return true
    case .html: return false
    case .midLine, .other: return mark.count == 1 || (mark.count == 2 && bytes[mark.lowerBound] == UInt8(ascii: "1"))
    }
  }

  /// The mark of an item at the margin that has content.
  func listMark(of line: Range<Int>) -> Range<Int>? {
    let number = line.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[$0]) }
    let end = number.endIndex + 1
    guard end < line.upperBound, number.count <= Self.longestNumber, bytes[end].isBlank,
      (number.isEmpty ? Self.bullets : Self.delimiters).contains(bytes[end - 1]),
      (end..<line.upperBound).contains(where: { !bytes[$0].isBlank })
    else { return nil }
    return line.lowerBound..<end
  }

  /// Whether it cannot be a part of any block but a paragraph. A pipe may stand in the head of a table.
  func isPlain(_ line: Range<Int>) -> Bool {
    !Self.blockMarks[Int(bytes[line.lowerBound])] && bytes.first(ASCII.pipe, in: line) == nil
  }

  private static let blockMarks = ASCII.table(" \t>#-=+*~`<|:")
  private static let bullets = Set("-+*".utf8)
  private static let delimiters = Set(".)".utf8)
  /// Digits (CommonMark 5.2).
  private static let longestNumber = 9

  /// A line of nothing but marks may become a rule, an underlined heading, a fence or the head of a table.
  func mayBecomeMarkup(_ line: Range<Int>) -> Bool {
    let marks = fence == nil ? Self.marks : Self.fenceMarks
    return line.count <= Self.longestMarkup && line.allSatisfy { marks.contains(bytes[$0]) }
  }

  private static let marks = Set("`~-=*_#>|+: ".utf8)
  private static let fenceMarks = Set("`~ ".utf8)
  /// Bytes: the head of a wide table.
  private static let longestMarkup = 256
}
