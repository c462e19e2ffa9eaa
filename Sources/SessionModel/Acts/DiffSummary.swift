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
    for line in DiffLine.lines(of: diff) { read(line, &reader) }
    if hunks == 0 { (added, removed) = (reader.looseAdded, reader.looseRemoved) }
    if oldName == "/dev/null" { isNewFile = true }
    if newName == "/dev/null" { isDeletion = true }
  }

  private struct Reader {
    var oldMode: String?
    var files = 0
    /// Signs outside every hunk: all there is where a diff has no headers.
    var looseAdded = 0
    var looseRemoved = 0
  }

  private mutating func read(_ line: DiffLine, _ reader: inout Reader) {
    switch line.kind {
    case .added: added += 1
    case .removed: removed += 1
    case .context, .remark: break
    case .hunkHeader: hunks += 1
    case .fileHeader: readHeader(String(line.text), &reader)
    }
  }

  private mutating func readHeader(_ text: String, _ reader: inout Reader) {
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
      if text.utf8.first == UInt8(ascii: "+") { reader.looseAdded += 1 }
      if text.utf8.first == UInt8(ascii: "-") { reader.looseRemoved += 1 }
    }
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
