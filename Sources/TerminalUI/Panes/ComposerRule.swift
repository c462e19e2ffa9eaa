import SessionModel
import TerminalPrimitives

/// What stands in the rule above the composer: what will become of the draft, and the mode of vi.
enum ComposerRule {
  static func draw(into grid: inout CellGrid, row: Int, state: AppState, context: RenderContext) {
    let limit = grid.size.columns - 1
    var column = 2
    for (words, role) in parts(state, context) {
      let words: SafeText = " \(words) "
      guard column < limit else { return }
      column = grid.write(words, style: context.theme.style(role), row: row, column: column, limit: limit) + 2
    }
  }

  private static func parts(_ state: AppState, _ context: RenderContext) -> [(SafeText, Role)] {
    var parts: [(SafeText, Role)] = []
    if let vi = state.composer.vi { parts.append((vi.isNormal ? "NORMAL: i writes" : "INSERT", .strong)) }
    if let (words, role) = outlook(state, context) { parts.append((words, role)) }
    if state.composer.isAside {
      parts.append(("your draft waits: \(context.key(.backToComposer, in: .composer)) brings it back", .running))
    }
    if state.composer.search == nil, state.composer.buffer.endsInMention {
      parts.append(("@ attaches nothing here: /insert FILE puts it in", .dim))
    }
    return parts
  }

  /// Nothing where there is nothing to send: an empty draft, a search, a command.
  private static func outlook(_ state: AppState, _ context: RenderContext) -> (SafeText, Role)? {
    let composer = state.composer
    guard !composer.isEmpty, composer.search == nil, composer.buffer.text.utf8.first != UInt8(ascii: "/") else {
      return nil
    }
    return switch state.session.promptOutlook {
    case .goesOut: ("goes out at once: the agent is idle", .dim)
    case .goesIntoRunningTurn: ("goes into the running turn: the agent reads it when it can", .running)
    case .goesIntoWaitingTurn: ("goes into the running turn, which waits for an answer first", .running)
    case .waitsForAgentStart: ("waits until the agent has started", .running)
    case .waitsForReturn: ("waits until the session is back", .running)
    case .waitsBehind(let count):
      (count == 1 ? "waits behind the prompt before it" : "waits behind \(count) prompts before it", .running)
    case .waitsBehindUnseen:
      ("waits: a prompt before it was not seen; \(context.key(.sendAgain, in: .composer)) sends that again", .warning)
    case .isOver: ("cannot be sent: the session is over", .warning)
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
