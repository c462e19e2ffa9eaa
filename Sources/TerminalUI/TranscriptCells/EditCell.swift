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
    guard let diff = UnifiedDiff(edit.diff)?.change(hasPlaces: edit.hasPlaces) else { return [] }
    guard format.isWide, format.text.columns >= SplitDiff.leastColumns, diff.isTwoSided else {
      return DiffLines.rows(of: diff, format.text)
    }
    return SplitDiff.rows(of: diff, format.text)
  }
}

extension FileEditing {
  /// Whether its diff says where in the file the lines stand, which is not known from arguments, and plain of a new file.
  fileprivate var hasPlaces: Bool { !isByArguments && !isNewFile }
}

extension UnifiedDiff {
  /// Whether there is something to see on both sides.
  fileprivate var isTwoSided: Bool { lines.contains { $0.kind == .removed || $0.kind == .context } }

  /// Without the headers of the file, whose name is known, and without places that are not those of the file.
  fileprivate func change(hasPlaces: Bool) -> UnifiedDiff {
    let start = lines.firstIndex { $0.kind == .hunkHeader } ?? 0
    return UnifiedDiff(lines: lines[start...].filter { hasPlaces || $0.kind != .hunkHeader })
  }
}
