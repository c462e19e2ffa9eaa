import SessionModel
import TerminalPrimitives

/// What a draft that begins a command may become.
struct SlashCandidate: Equatable, Sendable {
  /// The whole draft once it is taken.
  let draft: String
  let row: ListRow
}

/// The list of commands above the composer: which row a person has gone to, and whether it was put away.
struct SlashMenu: Equatable, Sendable {
  /// Found once after each action, since every frame asks for it several times.
  var candidates: [SlashCandidate] = []
  /// The draft of the candidate that a person has gone to; nil for the first.
  var selected: String?
  /// The draft for which it was put away.
  var dismissed: String?
}

extension AppState {
  /// What is offered for the draft.
  var slashCandidates: [SlashCandidate] { slashMenu.candidates }

  var selectedSlashCandidate: SlashCandidate? {
    slashCandidates.first { $0.draft == slashMenu.selected } ?? slashCandidates.first
  }

  /// What is to be offered now; nothing while its end is not what is being written.
  func findSlashCandidates() -> [SlashCandidate] {
    let draft = composer.buffer.text
    guard overlay == nil, focus == .composer, composer.buffer.isAtEnd, !composer.isRecalling,
      slashMenu.dismissed != draft, let line = SlashLine(draft)
    else { return [] }
    let candidates =
      line.hasBlank ? arguments(for: line) + fileCandidates(for: line) : commands(for: line)
    return candidates.map(\.draft) == [draft] ? [] : candidates
  }

  /// Those that begin with the word; if there are none, those that have its letters. What can work now comes first.
  private func commands(for line: SlashLine) -> [SlashCandidate] {
    let beginning = SlashCommand.allCases.filter { command in
      ([command.name] + command.definition.aliases).contains { $0.hasPrefix(line.word) }
    }
    let query = FuzzyQuery(line.word)
    let holding = beginning.isEmpty ? SlashCommand.allCases.filter { query.score($0.name) != nil } : []
    let found = beginning + holding
    let working = found.filter { $0.obstacle(in: self) == nil }
    return (working + found.filter { !working.contains($0) }).map { command in
      SlashCandidate(
        draft: "/\(command.name)\(command.definition.argument == .none ? "" : " ")",
        row: ListRow(
          title: command.usage, detail: command.definition.purpose, obstacle: command.obstacle(in: self)))
    }
  }

  private func arguments(for line: SlashLine) -> [SlashCandidate] {
    guard let command = line.command, command.obstacle(in: self) == nil else { return [] }
    let query = FuzzyQuery(line.argument)
    return command.values(in: self).filter { query.isEmpty || query.score($0.text) != nil }.map { value in
      SlashCandidate(
        draft: "/\(command.name) \(value.text)", row: ListRow(title: safe(value.text), detail: value.detail))
    }
  }
}
