import JSONRPC

/// What a tool call changes in a file: by the diff that came back, else by what it was asked to do. Only the tools that edit
/// do: a diff that a command or a search shows may be of anything.
package struct FileEditing: Equatable, Sendable {
  /// From outside.
  package let path: String
  package let isNewFile: Bool
  /// A unified diff, from outside.
  package let diff: String
  /// It was made from the arguments, which do not say where in the file the lines stand.
  package let isByArguments: Bool
  package let addedCount: Int
  package let removedCount: Int

  /// Nil where the call is no edit, or does not say of what.
  init?(of call: ToolCall) {
    guard Self.tools.contains(call.name) else { return nil }
    if let result = call.result, Self.isDiff(result) {
      let summary = DiffSummary(result)
      let name = call.arguments?["path"]?.string ?? summary.newName ?? summary.oldName
      self.init(path: name ?? "", isNewFile: summary.isNewFile, diff: result, isByArguments: false, summary)
    } else {
      guard let arguments = call.arguments, let path = arguments["path"]?.string else { return nil }
      let old = arguments["old_str"]?.string
      guard let new = arguments["new_str"]?.string ?? arguments["file_text"]?.string ?? old.map({ _ in "" }) else {
        return nil
      }
      let diff = LineDiff(from: old ?? "", to: new).unified
      self.init(
        path: path, isNewFile: old == nil, diff: diff, isByArguments: true, DiffSummary(diff))
    }
  }

  private init(path: String, isNewFile: Bool, diff: String, isByArguments: Bool, _ summary: DiffSummary) {
    self.path = path
    self.isNewFile = isNewFile
    self.diff = diff
    self.isByArguments = isByArguments
    addedCount = summary.added
    removedCount = summary.removed
  }

  /// Arguments that the path or the diff tells again.
  package static let toldArguments: Set = ["path", "old_str", "new_str", "file_text", "insert_text", "patch"]

  /// The diff as it is shown and searched: without the headers of the file, whose name is known, and without places that
  /// are not those of the file, or plain because it is new.
  package var change: [DiffLine] {
    let lines = DiffLine.lines(of: diff)
    guard let start = lines.firstIndex(where: { $0.kind == .hunkHeader }) else { return [] }
    let hasPlaces = !isByArguments && !isNewFile
    return lines[start...].filter { hasPlaces || $0.kind != .hunkHeader }
  }

  private static let tools: Set = ["edit", "create", "str_replace_editor"]

  private static func isDiff(_ text: String) -> Bool { firstHunk(of: text) != nil }

  /// The first header of a hunk, without its line end. Looks at the lines that begin with its sign and skips all others.
  private static func firstHunk(of text: String) -> Range<String.Index>? {
    let bytes = text.utf8
    var rest = bytes[...]
    while let sign = rest.firstIndex(of: UInt8(ascii: "@")) {
      let end = bytes[sign...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let isLineStart = sign == bytes.startIndex || bytes[bytes.index(before: sign)] == UInt8(ascii: "\n")
      if isLineStart, HunkHeader(text[sign..<end]) != nil { return sign..<end }
      rest = bytes[end...]
    }
    return nil
  }
}
