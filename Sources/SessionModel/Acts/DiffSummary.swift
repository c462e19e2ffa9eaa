/// What a unified diff does to a file, by its headers and its signs.
struct DiffSummary: Equatable, Sendable {
  private(set) var oldName: String?
  private(set) var newName: String?
  private(set) var added = 0
  private(set) var removed = 0
  private(set) var hunks = 0
  private(set) var isNewFile = false
  private(set) var isDeletion = false
  private(set) var isRename = false
  private(set) var isBinary = false
  private(set) var modeChange: String?
  /// Whether it holds headers of more than one file.
  private(set) var hasSeveralFiles = false

  init(_ diff: String) {
    var reader = Reader()
    let lines = RuntimeDiff.trimmed(diff).utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for line in lines {
      read(line, &reader)
    }
    if hunks == 0 { (added, removed) = (reader.looseAdded, reader.looseRemoved) }
    if oldName == "/dev/null" { isNewFile = true }
    if newName == "/dev/null" { isDeletion = true }
  }

  /// How many lines of the current hunk are still to come: inside it a line is never a header.
  private struct Reader {
    var oldLines = 0
    var newLines = 0
    var oldMode: String?
    var files = 0
    /// Signs outside every hunk: all there is where a diff has no headers.
    var looseAdded = 0
    var looseRemoved = 0
  }

  private mutating func read(_ line: Substring.UTF8View, _ reader: inout Reader) {
    if reader.oldLines > 0 || reader.newLines > 0 { return readContent(line, &reader) }
    if line.starts(with: "@@ ".utf8) { return beginHunk(line, &reader) }
    let text = String(Substring(line))
    if text.hasPrefix("diff --git ") {
      reader.files += 1
      if reader.files > 1 { hasSeveralFiles = true }
    } else if let name = text.rest(after: "--- ") {
      if oldName != nil, hunks > 0 { hasSeveralFiles = true }
      oldName = oldName ?? Self.name(name)
    } else if let name = text.rest(after: "+++ ") {
      newName = newName ?? Self.name(name)
    } else if let name = text.rest(after: "rename from ") {
      (oldName, isRename) = (name, true)
    } else if let name = text.rest(after: "rename to ") {
      (newName, isRename) = (name, true)
    } else if text.hasPrefix("new file mode") {
      isNewFile = true
    } else if text.hasPrefix("deleted file mode") {
      isDeletion = true
    } else if let mode = text.rest(after: "old mode ") {
      reader.oldMode = mode
    } else if let mode = text.rest(after: "new mode ") {
      modeChange = "\(reader.oldMode ?? "?") to \(mode)"
    } else if text.hasPrefix("Binary files") || text.hasPrefix("GIT binary patch") {
      isBinary = true
    } else {
      if line.first == UInt8(ascii: "+") { reader.looseAdded += 1 }
      if line.first == UInt8(ascii: "-") { reader.looseRemoved += 1 }
    }
  }

  private mutating func readContent(_ line: Substring.UTF8View, _ reader: inout Reader) {
    switch line.first {
    case UInt8(ascii: "+"):
      added += 1
      reader.newLines -= 1
    case UInt8(ascii: "-"):
      removed += 1
      reader.oldLines -= 1
    case UInt8(ascii: "\\"): break
    default:
      reader.oldLines -= 1
      reader.newLines -= 1
    }
  }

  /// `@@ -1,3 +1,4 @@`; without a count it is one line.
  private mutating func beginHunk(_ line: Substring.UTF8View, _ reader: inout Reader) {
    hunks += 1
    let ranges = line.split(separator: UInt8(ascii: " ")).dropFirst().prefix(2).map { range in
      let parts = range.split(separator: UInt8(ascii: ","))
      return parts.count > 1 ? Int(Substring(parts[1])) ?? 0 : 1
    }
    guard ranges.count == 2 else { return }
    (reader.oldLines, reader.newLines) = (max(0, ranges[0]), max(0, ranges[1]))
  }

  /// Without the time after a tab, and without the letter of git.
  private static func name(_ text: String) -> String {
    let name = text.prefix { $0 != "\t" && $0 != "\r" }
    // Runtime 1.0.64 writes `a/dev/null` where there is no file.
    if name == "a/dev/null" || name == "b/dev/null" { return "/dev/null" }
    return String(name.hasPrefix("a/") || name.hasPrefix("b/") ? name.dropFirst(2) : name)
  }
}

extension String {
  fileprivate func rest(after prefix: String) -> String? {
    utf8.starts(with: prefix.utf8) ? String(dropFirst(prefix.count)) : nil
  }
}
