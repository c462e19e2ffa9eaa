import SessionModel
package import TerminalPrimitives

/// The draft, wrapped to the width, with the caret where the next key goes.
package struct ComposerPane: Sendable {
  /// The rows the whole draft would take, at least one; only those near the caret are laid out.
  package let rows: Int
  private let lines: [SafeText]
  private let caret: Position
  private let context: RenderContext

  /// Lines of the draft laid out on either side of the caret: more never fits the composer's share of a screen.
  private static let reach = 40
  private static let prompt: SafeText = " > "
  private static let continuation: SafeText = "   "

  package init(_ state: AppState, context: RenderContext) {
    self.context = context
    let width = max(2, state.size.columns - 1 - Self.prompt.columns)
    let buffer = state.composer.buffer
    let before = Self.wrap(buffer.beforeCursor.suffixLines(Self.reach), width, context.repertoire)
    let after = Self.wrap(buffer.afterCursor.prefixLines(Self.reach), width, context.repertoire)
    let whole = Self.wrap(
      String(buffer.beforeCursor.suffixLines(Self.reach)) + String(buffer.afterCursor.prefixLines(Self.reach)), width,
      context.repertoire)
    let lastBefore = before.last?.columns ?? 0
    let isWrapped = lastBefore >= width
    caret = Position(row: before.count - 1 + (isWrapped ? 1 : 0), column: isWrapped ? 0 : lastBefore)
    lines = whole
    rows = max(whole.count, caret.row + 1, after.isEmpty ? 1 : 0)
  }

  package func draw(into grid: inout CellGrid, area: Rectangle, state: AppState) {
    guard !area.isEmpty else { return }
    let limit = area.columns.upperBound - 1
    let first = max(0, caret.row - area.size.rows + 1)
    for (offset, row) in area.rows.enumerated() {
      let index = first + offset
      let isFocused = state.focus == .composer
      let prompt = index == 0 ? Self.prompt : Self.continuation
      grid.write(prompt, style: context.theme.style(isFocused ? .you : .dim), row: row, column: 0, limit: limit)
      guard index < lines.count else { continue }
      grid.write(
        lines[index], style: context.theme.style(.text), markStyle: context.theme.style(.mark), row: row,
        column: prompt.columns, limit: limit)
    }
    if state.composer.isEmpty { drawPlaceholder(into: &grid, area: area, limit: limit, state: state) }
    guard state.focus == .composer else { return }
    grid.cursor = Position(row: area.origin.row + caret.row - first, column: Self.prompt.columns + caret.column)
  }

  private func drawPlaceholder(into grid: inout CellGrid, area: Rectangle, limit: Int, state: AppState) {
    let style = context.theme.style(.placeholder)
    grid.write(
      placeholder(state), style: style, row: area.origin.row, column: Self.prompt.columns + 1, limit: limit)
  }

  private func placeholder(_ state: AppState) -> SafeText {
    switch state.session.standing {
    case .starting: "write already: it is held until the agent has started"
    case .live: "write to the agent; / lists commands"
    case .lost: "write already: it is held until the session is back"
    case .ended, .failed, .detached: "the session is over: \(context.key(.leaveIfEmpty, in: .composer)) leaves"
    }
  }

  private static func wrap(_ text: some StringProtocol, _ width: Int, _ repertoire: Repertoire) -> [SafeText] {
    SafeText.prose(text, in: repertoire).flatMap { $0.lines(ofColumns: width) }
  }
}

extension Substring {
  /// The last lines, at most so many.
  fileprivate func suffixLines(_ count: Int) -> Substring {
    var left = count
    var start = endIndex
    while start > startIndex {
      let previous = utf8.index(before: start)
      if utf8[previous] == UInt8(ascii: "\n") {
        left -= 1
        if left == 0 { break }
      }
      start = previous
    }
    return self[start...]
  }

  /// The first lines, at most so many.
  fileprivate func prefixLines(_ count: Int) -> Substring {
    var left = count
    let end = utf8.firstIndex { byte in
      if byte == UInt8(ascii: "\n") { left -= 1 }
      return left == 0
    }
    return self[..<(end ?? endIndex)]
  }
}
