/// Markdown whose end is not there yet, made into a text that will not jump when the rest comes: what may still turn
/// into a mark is held back, and emphasis and code that are open are closed, as they will most likely be.
enum UnfinishedMarkup {
  /// `source` is prose that still grows.
  static func steadied(_ source: String) -> String {
    var bytes = Array(source.utf8)
    dropOpeningFence(&bytes)
    guard let start = startOfLastBlock(bytes) else { return String(decoding: bytes, as: UTF8.self) }
    var scan = InlineScan(bytes[start...])
    for _ in 0..<mostHolds {
      guard let place = scan.placeToHold else { break }
      bytes.removeSubrange(place...)
      dropLineOfMarks(&bytes, after: start)
      scan = InlineScan(bytes[min(start, bytes.count)...])
    }
    guard scan.placeToHold == nil else { return source }
    let end = (bytes.lastIndex { !$0.isBlank && $0 != ASCII.lineFeed } ?? -1) + 1
    bytes.insert(contentsOf: scan.closing, at: end)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Marks at the end of a text that are held back, one after the other; more are no markup.
  private static let mostHolds = 64

  /// A mark of a list or heading without words would change its looks with them.
  private static func dropLineOfMarks(_ bytes: inout [UInt8], after start: Int) {
    let line = (bytes.lastIndex(of: ASCII.lineFeed) ?? -1) + 1
    if line >= start, bytes[line...].allSatisfy({ marks[Int($0)] }) { bytes.removeSubrange(line...) }
  }

  /// A fence whose words are still being written: they say what the block is called.
  private static func dropOpeningFence(_ bytes: inout [UInt8]) {
    let line = (bytes.lastIndex(of: ASCII.lineFeed) ?? -1) + 1
    guard beginsFence(bytes[line...]) else { return }
    let fences = bytes[..<line].split(separator: ASCII.lineFeed).count(where: beginsFence)
    if fences.isMultiple(of: 2) { bytes.removeSubrange(line...) }
  }

  private static func beginsFence(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0.isBlank }
    return text.starts(with: backticks) || text.starts(with: tildes)
  }

  /// Where the last paragraph, heading or item begins; nil within code, and in a table, which are shown as they come.
  private static func startOfLastBlock(_ bytes: [UInt8]) -> Int? {
    var start = 0
    var isInCode = false
    var isInTable = false
    var isAfterBreak = true
    var line = 0
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: ASCII.lineFeed) ?? bytes.count
      let text = bytes[line..<end].drop { $0.isBlank }
      let isEmpty = text.allSatisfy { $0 == ASCII.carriageReturn }
      if beginsFence(text) {
        isInCode.toggle()
        isAfterBreak = true
      } else if !isInCode {
        if !isEmpty, isAfterBreak || text.first.map({ beginnings[Int($0)] }) == true {
          start = line
          isInTable = text.first == ASCII.pipe
        }
        if !isEmpty, !isAfterBreak, text.contains(ASCII.pipe), text.allSatisfy({ delimiters[Int($0)] }) {
          isInTable = true
        }
        isAfterBreak = isEmpty || text.first == UInt8(ascii: "#")
        if isEmpty { isInTable = false }
      }
      line = end + 1
    }
    let isIndentedCode = bytes[min(start, bytes.count)...].prefix(codeIndentation).allSatisfy { $0 == ASCII.space }
    return isInCode || isInTable || (isIndentedCode && start == 0) ? nil : start
  }

  /// Columns (CommonMark 4.4).
  private static let codeIndentation = 4
  private static let backticks = Array("```".utf8)
  private static let tildes = Array("~~~".utf8)
  private static let beginnings = ASCII.table("-+*#>|0123456789")
  private static let delimiters = ASCII.table("|:- \t\r")
  private static let marks = ASCII.table("-+*#> \t")
}
