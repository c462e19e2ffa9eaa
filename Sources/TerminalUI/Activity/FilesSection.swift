import SessionModel
import TerminalPrimitives

/// The files that the agent has edited. The end of a path says most, so that its beginning goes first.
enum FilesSection {
  static func section(_ files: ChangedFiles, _ format: CellFormat) -> ActivitySection {
    ActivitySection(
      title: Count.of(files.files.count, "file changed", many: "files changed"),
      rows: files.files.map { row($0, format) })
  }

  private static func row(_ file: ChangedFiles.File, _ format: CellFormat) -> StyledLine {
    let counts = DiffLines.counts(added: file.addedCount, removed: file.removedCount, format.text)
    let room = format.text.columns - StyledLine(counts).columns - gap
    return format.row(
      [Span(format.name(file.path).end(columns: room, ellipsis: format.symbols.ellipsis), .text)], counts)
  }

  /// Columns between the path and the counts.
  private static let gap = 2
}
