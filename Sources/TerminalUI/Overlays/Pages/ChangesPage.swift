import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// What the agent has changed in its files, as a diff for each of them.
enum ChangesPage {
  /// More lines, and more bytes in them, are not read on a screen, and cost time when they are laid out.
  static let lineLimit = 20_000
  static let byteLimit = 2 << 20

  static func content(_ scope: DiffScope, _ state: AppState, columns: Int, _ context: RenderContext) -> PageContent {
    let query = SessionQuery.changes(scope)
    let words = QueryWords(state.queries[query], of: query, context)
    guard case .answered(.changes(let diff), _) = state.queries[query] else {
      var page = PageContent(title: title(of: scope, nil), columns: columns)
      page.addNote(words.line, words.role)
      return page
    }
    var page = PageContent(title: title(of: diff.scope ?? scope, diff.baseBranch.map(state.safe)), columns: columns)
    page.addNote(words.line, words.role)
    if diff.isFallback {
      page.addNote("it could not compare with the base branch; these are the changes that are not committed", .warning)
    }
    if diff.changes.isEmpty { page.addNote("nothing differs", .text) }
    add(
      diff.changes, to: &page,
      TextFormat(columns: columns, repertoire: context.repertoire, symbols: context.theme.symbols))
    return page
  }

  private static func title(of scope: DiffScope, _ base: SafeText?) -> SafeText {
    switch scope {
    case .unstaged: "Changes not committed"
    case .branch: "Changes since \(base ?? "the base branch")"
    case .unknown: "Changes"
    }
  }

  private static func add(_ changes: [FileChange], to page: inout PageContent, _ format: TextFormat) {
    var room = (lines: lineLimit, bytes: byteLimit)
    for change in changes {
      guard room.lines > 0, room.bytes > 0 else {
        page.addHeading("\(format.symbols.ellipsis) more files than a page holds are not shown")
        return
      }
      let text = FileChangeText(change, lineLimit: room.lines, byteLimit: room.bytes, format)
      room.lines -= text.source.count
      room.bytes -= text.byteCount
      page.addHeading(text.title)
      page.add(rows: text.rows, source: text.source)
      for remark in text.remarks { page.addNote(remark, .warning) }
    }
  }
}

/// One changed file.
private struct FileChangeText {
  let title: SafeText
  private(set) var rows: [StyledLine] = []
  private(set) var source: [SafeText] = []
  private(set) var remarks: [SafeText] = []
  /// Of the diff, as far as it is shown.
  let byteCount: Int

  init(_ change: FileChange, lineLimit: Int, byteLimit: Int, _ format: TextFormat) {
    let path = SafeText.exactLine(change.path, in: format.repertoire)
    let before: SafeText = change.oldPath.map { "\(SafeText.exactLine($0, in: format.repertoire)) -> " } ?? ""
    let kind = change.kind.map { SafeText.exactLine($0.rawText, in: format.repertoire) } ?? "changed"
    title = "\(kind)  \(before)\(path)"
    let lines = change.diff.utf8.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
    var bytes = 0
    let fitting = lines.prefix(lineLimit).prefix { line in
      bytes += line.count + 1
      return bytes <= byteLimit
    }
    let shown = String(change.diff[..<(fitting.last?.endIndex ?? change.diff.startIndex)])
    byteCount = shown.utf8.count
    if lines.count > fitting.count {
      remarks.append("\(Count.of(lines.count - fitting.count, "more line is", many: "more lines are")) not shown")
    }
    if change.isTruncated { remarks.append("the agent's machine left out some of this file") }
    let isEnded = shown.utf8.last == ASCII.lineFeed
    source = format.lines(of: isEnded ? String(shown.dropLast()) : shown)
    if let diff = UnifiedDiff(shown) {
      rows = DiffLines.rows(of: diff, format)
    } else if shown.isEmpty {
      if change.diff.isEmpty { remarks.append("there is no text to show") }
      source = []
    } else {
      rows = source.flatMap { WordWrap.wrap($0, .text, width: format.columns) }
    }
  }
}
