import SessionModel
package import TerminalPrimitives

/// The last line: news for the person, else what the keys do here. Only news may take more than one.
package enum HintPane {
  package static func draw(into grid: inout CellGrid, area: Rectangle, state: AppState, context: RenderContext) {
    let limit = area.columns.upperBound - 1
    if let search = state.search, state.focus == .transcript, state.message == nil {
      return SearchLine.draw(into: &grid, area: area, search: search, context: context)
    }
    let ellipsis = context.theme.symbols.ellipsis
    let lines =
      news(state, columns: limit, context) ?? [
        StyledLine(spans(state, columns: limit, context)).truncated(to: limit, ellipsis: ellipsis)
      ]
    for (row, line) in zip(area.rows, lines.shortened(to: area.size.rows, columns: limit, ellipsis: ellipsis)) {
      line.draw(into: &grid, row: row, column: 0, limit: limit, theme: context.theme)
    }
  }

  /// The rows it needs now. An open request keeps its rows: they must not move under a person who decides.
  static func rowCount(_ state: AppState, _ context: RenderContext) -> Int {
    guard state.request == nil, let news = news(state, columns: state.size.columns - 1, context) else { return 1 }
    return min(state.size.rows < Layout.rowsForBoth ? 2 : 3, news.count)
  }

  private static func news(_ state: AppState, columns: Int, _ context: RenderContext) -> [StyledLine]? {
    if let message = state.message { return rows(of: message, state, columns: columns, context) }
    guard state.partChoice == nil, state.errand == nil else { return nil }
    return savingWarning(state).map {
      WordWrap.wrap($0, .warning, width: columns, indentation: Indentation(columns: 1))
    }
  }

  private static func rows(
    of message: Message, _ state: AppState, columns: Int, _ context: RenderContext
  ) -> [StyledLine] {
    let swallowed = swallowedKeys(state)
    let role: Role = message.level == .warning || !swallowed.isEmpty ? .warning : .text
    let address = message.address.map { [$0] } ?? []
    let words = message.text.split(atColumn: StyledLine(address).columns).1
    return WordWrap.wrap(
      address + [Span(words + swallowed, role)], width: columns, indentation: Indentation(columns: 1))
  }

  private static func spans(_ state: AppState, columns: Int, _ context: RenderContext) -> [Span] {
    if let choice = state.partChoice { return spans(for: choice, columns: columns, context) }
    if state.errand != nil {
      return [Span(" reading older entries from the disk\(context.theme.symbols.ellipsis)", .running)]
    }
    if let export = state.export { return [Span(" ", .text), Span(export.words, .running)] }
    if state.overlay == nil, state.focus == .composer, let line = SlashLine(state.composer.buffer.text) {
      let candidates = state.slashCandidates.count
      if candidates > SlashMenuPane.mostRows {
        let kind: SafeText = line.hasBlank ? "choices" : "commands"
        return [Span(" \(candidates) \(kind):", .dim)] + joined(PaneHints.ofCommandMenu, columns, context)
      }
      if candidates > 0 { return joined(PaneHints.ofCommandMenu, columns, context) }
      if let command = line.command { return commandSpans(command, state) }
    }
    return joined(PaneHints.hints(state), columns, context)
  }

  /// Keys that were meant for a request that has just closed.
  private static func swallowedKeys(_ state: AppState) -> SafeText {
    switch state.composerQuiet?.swallowedKeys ?? 0 {
    case 0: ""
    case let count: "; \(Count.of(count, "key was", many: "keys were")) swallowed"
    }
  }

  private static func savingWarning(_ state: AppState) -> SafeText? {
    switch state.saving {
    case .on: nil
    case .failing(let reason): "NOT SAVED: \(state.safe(reason)); kept in memory and tried again"
    }
  }

  private static func commandSpans(_ command: SlashCommand, _ state: AppState) -> [Span] {
    let obstacle = command.obstacle(in: state)
    let words = obstacle.map { "cannot work now: \($0)" } ?? command.definition.purpose
    return [Span(" ", .text), Span(command.usage, obstacle == nil ? .key : .dim), Span("  \(words)", .dim)]
  }

  /// As many choices as fit, how many more there are, and how to choose none.
  private static func spans(for choice: PartChoice, columns: Int, _ context: RenderContext) -> [Span] {
    for count in stride(from: min(choice.parts.count, PartChoice.most), to: 0, by: -1) {
      let spans = joined(choice.hints(showing: count), .max, context)
      if StyledLine(spans).columns <= columns { return spans }
    }
    return joined(choice.hints(showing: 0), columns, context)
  }

  /// As many hints as fit, whole.
  private static func joined(_ hints: [Hint], _ columns: Int, _ context: RenderContext) -> [Span] {
    var spans: [Span] = []
    for hint in hints {
      guard let keys = hint.keys(context) else { continue }
      let separator: SafeText = spans.isEmpty ? " " : " \(context.theme.symbols.dot) "
      let more = [Span(separator, .dim), Span(keys, .key), Span(" \(hint.does)", .dim)]
      guard StyledLine(spans + more).columns <= columns else { break }
      spans += more
    }
    return spans
  }
}
