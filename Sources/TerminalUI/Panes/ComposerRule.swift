import SessionModel
import TerminalPrimitives

/// What stands in the rule above the composer: what will become of the draft, and the mode of vi.
enum ComposerRule {
  static func draw(
    into grid: inout CellGrid, row: Int, state: AppState, hidden: HiddenRows, context: RenderContext
  ) {
    let limit = grid.size.columns - 1
    var column = lead
    for part in parts(state, hidden, context) {
      // A blank stands on either side.
      let room = limit - column - 2
      guard room > 0 else { return }
      let words = SafeText.fitting(room, part.forms, ellipsis: context.theme.symbols.ellipsis)
      column = grid.write(" \(words) ", style: context.theme.style(part.role), row: row, column: column, limit: limit)
      column += lead
    }
  }

  /// Columns of the rule before each part.
  private static let lead = 2

  private struct Part {
    /// For a wide screen first.
    let forms: [SafeText]
    let role: Role

    init(_ forms: SafeText..., role: Role) {
      self.forms = forms
      self.role = role
    }
  }

  private static func parts(_ state: AppState, _ hidden: HiddenRows, _ context: RenderContext) -> [Part] {
    var parts: [Part] = []
    if let vi = state.composer.vi { parts.append(Part(vi.isNormal ? "NORMAL: i writes" : "INSERT", role: .strong)) }
    if let words = hidden.words { parts.append(Part(words, role: .dim)) }
    if let outlook = outlook(state, context) { parts.append(outlook) }
    if state.composer.isAside {
      let key = context.key(.backToComposer, in: .composer)
      parts.append(Part("your draft waits: \(key) brings it back", "your draft waits: \(key)", role: .running))
    }
    if state.composer.search == nil, state.composer.buffer.endsInMention {
      parts.append(Part("@ attaches nothing here: /insert FILE puts it in", "@ attaches nothing", role: .dim))
    }
    return parts
  }

  /// Nothing where there is nothing to send: an empty draft, a search, a command.
  private static func outlook(_ state: AppState, _ context: RenderContext) -> Part? {
    let composer = state.composer
    guard !composer.isEmpty, composer.search == nil, composer.buffer.text.utf8.first != UInt8(ascii: "/") else {
      return nil
    }
    switch state.session.promptOutlook {
    case .goesOut: return Part("goes out at once: the agent is idle", "goes out at once", role: .dim)
    case .goesIntoRunningTurn:
      return Part(
        "goes into the running turn: the agent reads it when it can", "goes into the running turn", role: .running)
    case .goesIntoWaitingTurn:
      return Part(
        "goes into the running turn, which waits for an answer first", "waits for your answer first", role: .running)
    case .waitsForAgentStart: return Part("waits until the agent has started", "waits for the start", role: .running)
    case .waitsForReturn: return Part("waits until the session is back", "waits for its return", role: .running)
    case .waitsBehind(let count):
      let words: SafeText =
        count == 1 ? "waits behind the prompt before it" : "waits behind \(count) prompts before it"
      return Part(words, "waits behind \(Count.of(count, "prompt"))", role: .running)
    case .waitsBehindUnseen:
      let key = context.key(.sendAgain, in: .composer)
      return Part(
        "waits: a prompt before it was not seen; \(key) sends that again", "waits: one was not seen; \(key)",
        role: .warning)
    case .isOver:
      return Part("cannot be sent: \(state.session.whyNothingIsSent)", "cannot be sent", role: .warning)
    }
  }
}

extension TextBuffer {
  /// In characters; a frame must not look through a long draft for a path that nobody types.
  private static let longestMention = 200

  /// Whether the word before the cursor names a file as other programs do, to attach it: `@README.md`.
  fileprivate var endsInMention: Bool {
    let word = beforeCursor.suffix(Self.longestMention).split(whereSeparator: \.isWhitespace).last ?? ""
    return word.utf8.first == UInt8(ascii: "@") && word.utf8.count > 1 && beforeCursor.last?.isWhitespace == false
  }
}
