import CopilotProtocol
import SessionModel
import TerminalPrimitives

/// What the agent has changed in its files, as a diff for each of them.
enum ChangesPage {
  /// A page is laid out anew for each frame: more lines than this are not read on a screen, and cost time.
  static let lineLimit = 20_000

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
      page.addNote("the agent could not compare what was asked for: this is what it could", .warning)
    }
    if diff.changes.isEmpty { page.addNote("nothing differs", .text) }
    add(
      diff.changes, to: &page,
      TextFormat(columns: columns, repertoire: context.repertoire, symbols: context.theme.symbols))
    return page
  }

  private static func title(of scope: DiffScope, _ base: SafeText?) -> SafeText {
    switch scope {
    case .unstaged: "Changes on the agent's machine that are not committed"
    case .branch: "Changes on the agent's machine since \(base ?? "the base branch")"
    case .unknown: "Changes on the agent's machine"
    }
  }

  private static func add(_ changes: [FileChange], to page: inout PageContent, _ format: TextFormat) {
    var room = lineLimit
    for change in changes {
      guard room > 0 else {
        page.addHeading("\(format.symbols.ellipsis) more files than a page holds are not shown")
        return
      }
      let text = FileChangeText(change, lineLimit: room, format)
      room -= text.source.count
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

  init(_ change: FileChange, lineLimit: Int, _ format: TextFormat) {
    let path = SafeText.exactLine(change.path, in: format.repertoire)
    let before: SafeText = change.oldPath.map { "\(SafeText.exactLine($0, in: format.repertoire)) -> " } ?? ""
    let kind = change.kind.map { SafeText.exactLine($0.rawText, in: format.repertoire) } ?? "changed"
    title = "\(kind)  \(before)\(path)"
    let lines = change.diff.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.count > lineLimit ? lines.prefix(lineLimit).joined(separator: "\n") : change.diff
    if lines.count > lineLimit {
      remarks.append("\(Count.of(lines.count - lineLimit, "more line is", many: "more lines are")) not shown")
    }
    if change.isTruncated { remarks.append("the agent's machine left out some of this file") }
    source = format.lines(of: shown)
    if let diff = UnifiedDiff(shown) {
      rows = DiffLines.rows(of: diff, format)
    } else if shown.isEmpty {
      remarks.append("there is no text to show")
      source = []
    } else {
      rows = source.flatMap { WordWrap.wrap($0, .text, width: format.columns) }
    }
  }
}
