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
    let news = state.message.map { rows(of: $0, state, columns: limit, context) }
    let lines = news ?? [StyledLine(spans(state, columns: limit, context)).truncated(to: limit, ellipsis: ellipsis)]
    for (row, line) in zip(area.rows, lines.shortened(to: area.size.rows, columns: limit, ellipsis: ellipsis)) {
      line.draw(into: &grid, row: row, column: 0, limit: limit, theme: context.theme)
    }
  }

  /// The rows it needs now. An open request keeps its rows: they must not move under a person who decides.
  static func rowCount(_ state: AppState, _ context: RenderContext) -> Int {
    guard let message = state.message, state.request == nil else { return 1 }
    let most = state.size.rows < Layout.rowsForBoth ? 2 : 3
    return min(most, rows(of: message, state, columns: state.size.columns - 1, context).count)
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
    if let warning = savingWarning(state) { return [Span(" ", .text), Span(warning, .warning)] }
    if let export = state.export { return [Span(" ", .text), Span(export.words, .running)] }
    if state.overlay == nil, state.focus == .composer, let line = SlashLine(state.composer.buffer.text) {
      let candidates = state.slashCandidates.count
      if candidates > SlashMenuPane.mostRows {
        let kind: SafeText = line.hasBlank ? "choices" : "commands"
        return [Span(" \(candidates) \(kind):", .dim)] + joined(menuHints, columns, context)
      }
      if candidates > 0 { return joined(menuHints, columns, context) }
      if let command = line.command { return commandSpans(command, state) }
    }
    return joined(hints(state), columns, context)
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

  private static let menuHints = [
    Hint("take", .nextPane, in: .composer), Hint("select", .up, .down, in: .composer),
    Hint("run what is complete", .send, in: .composer), Hint("close", .backToComposer, in: .composer),
  ]

  private static func hints(_ state: AppState) -> [Hint] {
    switch state.overlay {
    case .page: return pageHints
    case .picker(let picker): return picker.kind == .outbox ? outboxHints : pickerHints
    case .help, nil: break
    }
    switch state.focus {
    case .composer: return state.composer.search != nil ? searchHints : composerHints(state.session)
    case .transcript: return transcriptHints
    case .request: return requestHints(state)
    }
  }

  private static let pageHints = [
    Hint("close", .backToComposer, in: .page), Hint("scroll", .lineUp, .lineDown, in: .page),
    Hint("page", .pageUp, .pageDown, in: .page), Hint("copy", .copyPage, in: .page), Hint("help", .help, in: .page),
  ]

  private static let pickerHints = [
    Hint("take", .choose, in: .picker), Hint("select", .selectPrevious, .selectNext, in: .picker),
    Hint("filter", named: "type"), Hint("close", .backToComposer, in: .picker),
  ]

  private static let outboxHints = [
    Hint("take back", .choose, in: .picker), Hint("move", .movePromptEarlier, .movePromptLater, in: .picker),
    Hint("delete", .deletePrompt, in: .picker), Hint("close", .backToComposer, in: .picker),
  ]

  private static func composerHints(_ session: SessionState) -> [Hint] {
    let help = Hint("help", named: "?")
    let leave = Hint(session.leaving, .clearOrLeave, in: .composer, isTwice: true)
    if session.isOver {
      return [Hint("read back", .pageUp, in: .composer), Hint("another session", named: "/new"), leave, help]
    }
    return [
      Hint("send", .send, in: .composer), Hint("new line", .newLine, in: .composer),
      Hint("panes", .nextPane, in: .composer), help, leave, Hint("commands", named: "/"),
    ]
  }

  private static let searchHints = [
    Hint("take", .send, in: .composer), Hint("older", .searchHistory, in: .composer),
    Hint("newer", .searchNewer, in: .composer), Hint("back to the draft", .backToComposer, in: .composer),
  ]

  private static let transcriptHints = [
    Hint("scroll", .lineUp, .lineDown, in: .transcript), Hint("select", .selectPrevious, .selectNext, in: .transcript),
    Hint("open", .toggleItem, in: .transcript), Hint("follow", .followEnd, in: .transcript),
    Hint("back", .backToComposer, in: .transcript), Hint("help", .help, in: .transcript),
  ]

  private static func requestHints(_ state: AppState) -> [Hint] {
    switch state.request?.field {
    case .words: wordsHints
    case .form: formHints
    case .confirmation: confirmationHints
    case nil: choiceHints(state)
    }
  }

  private static let wordsHints = [
    Hint("send", .send, in: .composer), Hint("new line", .newLine, in: .composer),
    Hint("editor", .editor, in: .composer), Hint("keep the words, go back", .backToComposer, in: .composer),
  ]

  private static let formHints = [
    Hint("next field", .send, in: .composer), Hint("leave the fields", .backToComposer, in: .composer),
    Hint("choose", named: "Space"), Hint("editor", .editor, in: .composer),
  ]

  private static let confirmationHints = [
    Hint("send", .sendDecision, in: .request), Hint("read on", .pageDown, in: .everywhere),
    Hint("select nothing", .backToComposer, in: .request),
  ]

  private static func choiceHints(_ state: AppState) -> [Hint] {
    let others = Hint("others", .nextRequest, .previousRequest, .skipRequest, in: .request)
    let hunks = Hint("hunks", .nextHunk, .previousHunk, in: .request)
    return (isOpenToAnswers(state) ? selectionHints(state) : [Hint("go back", .backToComposer, in: .request)])
      + [Hint("read on", .pageDown, in: .request)] + (state.session.requests.requests.count > 1 ? [others] : [])
      + (state.request?.hunks.isEmpty == false ? [hunks] : [])
      + [
        Hint(state.request?.isFullScreen == true ? "part of the screen" : "full screen", .fullScreen, in: .request),
        Hint("pager", .showInPager, in: .request),
      ]
  }

  /// Whether what is selected can be sent.
  private static func isOpenToAnswers(_ state: AppState) -> Bool {
    guard let view = state.request, let request = state.session.requests[view.request] else { return true }
    return RequestObstacle(of: request, view, in: state.session) == nil
  }

  private static func selectionHints(_ state: AppState) -> [Hint] {
    let request = state.request.flatMap { state.session.requests[$0.request] }
    let hasLetters = request.map { RequestChoice.all(for: $0).contains { !$0.key.isOption } } ?? true
    let select =
      hasLetters
      ? Hint("selects", named: "letter") : Hint("select", .selectPreviousChoice, .selectNextChoice, in: .request)
    return [
      select, Hint("sends", .sendDecision, in: .request), Hint("answers nothing", .backToComposer, in: .request),
    ]
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

extension SessionState {
  /// Whether nothing more can come of it.
  package var isOver: Bool {
    switch standing {
    case .failed, .ended, .detached: true
    case .starting, .live, .lost: false
    }
  }

  /// What leaving means now: only an agent that has been reserved goes on.
  var leaving: SafeText {
    switch standing {
    case .failed, .ended: "leave"
    case .starting where identity.task == nil: "leave"
    case .starting, .live, .lost, .detached: "leave (the agent goes on)"
    }
  }
}
