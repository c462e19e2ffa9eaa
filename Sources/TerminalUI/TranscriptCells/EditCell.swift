import SessionModel
import TerminalPrimitives

/// The change of a file: how many lines came and went, and the diff when it is opened.
enum EditCell {
  static func summary(of edit: FileEditing, _ format: CellFormat) -> [Span] {
    let path = Span(format.name(edit.path), .text)
    let news = edit.isNewFile ? [Span(" (new file)", .dim)] : []
    return [path] + news
  }

  /// They stand at the right, so that a long path never hides them.
  static func counts(of edit: FileEditing, _ format: CellFormat) -> [Span] {
    DiffLines.counts(added: edit.addedCount, removed: edit.removedCount, format.text) + [Span("  ", .text)]
  }

  static func rows(of edit: FileEditing, by call: ToolCall, _ format: CellFormat) -> [StyledLine] {
    ToolDetails.arguments(of: call, leavingOut: FileEditing.toldArguments, format) + diff(of: edit, format)
      + ToolDetails.failure(of: call, format)
  }

  private static func diff(of edit: FileEditing, _ format: CellFormat) -> [StyledLine] {
    let diff = UnifiedDiff(lines: edit.change)
    guard format.isWide, format.text.columns >= SplitDiff.leastColumns, diff.isTwoSided else {
      return DiffLines.rows(of: diff, format.text)
    }
    return SplitDiff.rows(of: diff, format.text)
  }
}

extension UnifiedDiff {
  /// Whether there is something to see on both sides.
  fileprivate var isTwoSided: Bool { lines.contains { $0.kind == .removed || $0.kind == .context } }
}
