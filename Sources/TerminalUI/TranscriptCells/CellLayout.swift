import SessionModel

/// The rows of one item, whatever its kind.
struct CellLayout: Sendable {
  struct Row {
    let line: StyledLine
    /// Columns that the line stands further in.
    let indentation: Int
  }

  /// Rows that part the item from the one before: they belong to neither.
  var gap = 0
  /// The name of the sub-agent whose items begin here.
  var title: [StyledLine] = []
  /// Further in below a sub-agent's name.
  var indentation = 0
  var head: [StyledLine] = []
  /// Text that may still grow, behind the gutter.
  var text: MarkdownStream?
  /// What `text` was made from.
  var source: StreamedText?
  var tail: [StyledLine] = []
  /// What a tool call that runs is about: its clock makes the head anew each second, and finding this out may take the
  /// reading of a whole file.
  var form: ToolCall.Form?
  /// The row at which the line stands that says what is new; it is no part of the item.
  var unreadRow: Int?
  var unreadLine = StyledLine.empty

  /// Whether the end of a long text is still to be laid out.
  var isBehind: Bool { text?.isBehind == true }

  var count: Int { headCount + (text?.count ?? 0) + tail.count + (unreadRow == nil ? 0 : 1) }
  /// Rows before everything that the item says at length.
  var headCount: Int { gap + title.count + head.count }

  /// `index` must be below `count`.
  subscript(_ index: Int) -> Row {
    var index = index
    if let unreadRow, index >= unreadRow {
      if index == unreadRow { return Row(line: unreadLine, indentation: 0) }
      index -= 1
    }
    if index < gap { return Row(line: .empty, indentation: 0) }
    index -= gap
    if index < title.count { return Row(line: title[index], indentation: 0) }
    index -= title.count
    if index < head.count { return Row(line: head[index], indentation: indentation) }
    index -= head.count
    if let text {
      if index < text.count { return Row(line: text[index], indentation: indentation + CellFormat.gutter) }
      index -= text.count
    }
    return Row(line: tail[index], indentation: indentation)
  }
}
