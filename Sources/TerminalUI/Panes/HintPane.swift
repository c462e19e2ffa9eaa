import SessionModel
package import TerminalPrimitives

/// The last line: news for the person, else what the keys do here.
package enum HintPane {
  package static func draw(into grid: inout CellGrid, area: Rectangle, state: AppState, context: RenderContext) {
    let limit = area.columns.upperBound - 1
    StyledLine(spans(state, columns: limit, context)).truncated(to: limit, ellipsis: context.theme.symbols.ellipsis)
      .draw(into: &grid, row: area.rows.lowerBound, column: 0, limit: limit, theme: context.theme)
  }

  private static func spans(_ state: AppState, columns: Int, _ context: RenderContext) -> [Span] {
    if let message = state.message {
      let swallowed = swallowedKeys(state)
      let isWarning = message.level == .warning || !swallowed.isEmpty
      return [Span(" ", .text), Span(message.text + swallowed, isWarning ? .warning : .text)]
    }
    if let warning = savingWarning(state) { return [Span(" ", .text), Span(warning, .warning)] }
    let completions = SlashCommand.completions(of: state.composer.text)
    if state.focus == .composer, !completions.isEmpty { return commandSpans(completions, state, context) }
    return joined(hints(state), columns, context)
  }

  /// Keys that were meant for a request that has just closed.
  private static func swallowedKeys(_ state: AppState) -> SafeText {
    switch state.composerQuiet?.swallowedKeys ?? 0 {
    case 0: ""
    case 1: "; 1 key was swallowed"
    case let count: "; \(count) keys were swallowed"
    }
  }

  private static func savingWarning(_ state: AppState) -> SafeText? {
    switch state.saving {
    case .on: nil
    case .failing(let reason): "NOT SAVED: \(state.safe(reason)); kept in memory and tried again"
    }
  }

  private static func commandSpans(
    _ commands: [SlashCommand], _ state: AppState, _ context: RenderContext
  ) -> [Span] {
    commands.flatMap { command -> [Span] in
      let name = SafeText.proseLine("/" + command.rawValue, in: context.repertoire)
      let purpose: SafeText
      if commands.count == 1 {
        purpose = command.obstacle(in: state.session).map { "cannot work now: \($0)" } ?? command.purpose
      } else {
        purpose = ""
      }
      let role: Role = command.obstacle(in: state.session) == nil ? .key : .dim
      return [Span(" ", .text), Span(name, role), Span(" \(purpose)", .dim)]
    }
  }

  private static func hints(_ state: AppState) -> [(key: SafeText, does: SafeText)] {
    switch state.focus {
    case .composer: composerHints(state.session)
    case .transcript:
      [("j k", "scroll"), ("[ ]", "select"), ("Enter", "open"), ("End", "follow"), ("Esc", "back"), ("?", "help")]
    case .request:
      requestHints(state)
    }
  }

  private static func requestHints(_ state: AppState) -> [(key: SafeText, does: SafeText)] {
    switch state.request?.field {
    case .words: [("Enter", "send"), ("Ctrl-J", "new line"), ("Ctrl-G", "editor"), ("Esc", "keep the words, go back")]
    case .form: QuestionAdvice.formHints
    case .confirmation: [("Enter", "send"), ("PgDn", "read on"), ("Esc", "select nothing")]
    case nil:
      [("letter", "selects"), ("Enter", "sends"), ("Esc", "answers nothing"), ("PgDn", "read on")]
        + (state.session.requests.requests.count > 1 ? [("n p x", "others")] : [])
        + (state.request?.hunks.isEmpty == false ? [("] [", "hunks")] : []) + [("v", "full screen"), ("|", "pager")]
    }
  }

  private static func composerHints(_ session: SessionState) -> [(key: SafeText, does: SafeText)] {
    if session.isOver { return [("PgUp", "read back"), ("Ctrl-C twice", "leave"), ("?", "help")] }
    return [
      ("Enter", "send"), ("Ctrl-J", "new line"), ("Tab", "panes"), ("?", "help"), ("Ctrl-C twice", session.leaving),
    ]
  }

  /// As many hints as fit, whole.
  private static func joined(
    _ hints: [(key: SafeText, does: SafeText)], _ columns: Int, _ context: RenderContext
  ) -> [Span] {
    var spans: [Span] = []
    for hint in hints {
      let separator: SafeText = spans.isEmpty ? " " : " \(context.theme.symbols.dot) "
      let more = [Span(separator, .dim), Span(hint.key, .key), Span(" \(hint.does)", .dim)]
      guard StyledLine(spans + more).columns <= columns else { break }
      spans += more
    }
    return spans
  }
}

extension SessionState {
  /// Whether nothing more can come of it.
  var isOver: Bool {
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
