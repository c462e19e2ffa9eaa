import TerminalPrimitives

/// A draft that is a command, or looks like one: a slash, a word, and what stands behind it.
package struct SlashLine: Equatable, Sendable {
  /// In small letters, without the slash.
  let word: String
  /// Without blanks around it; empty where nothing stands there.
  let argument: String
  /// Whether a blank ends the word.
  let hasBlank: Bool

  /// Nil for a prompt: several lines, or a path, which is a prompt's beginning more often than a mistyped command.
  package init?(_ draft: String) {
    guard draft.utf8.first == UInt8(ascii: "/"), !draft.utf8.contains(UInt8(ascii: "\n")) else { return nil }
    let word = draft.dropFirst().prefix { !$0.isWhitespace }
    guard !word.contains("/") else { return nil }
    let rest = draft.dropFirst(1 + word.count)
    self.word = word.lowercased()
    hasBlank = !rest.isEmpty
    let from = rest.firstIndex { !$0.isWhitespace } ?? rest.endIndex
    let to = rest.lastIndex { !$0.isWhitespace }.map(rest.index(after:)) ?? from
    argument = String(rest[from..<to])
  }

  package var command: SlashCommand? { SlashCommand(named: word) }
}

/// What a command line comes to.
enum SlashReading: Equatable, Sendable {
  case complete(SlashCommand, argument: String)
  /// It cannot be run as it stands, for this reason.
  case faulty(SafeText)
}

extension SlashLine {
  func reading(in state: AppState) -> SlashReading {
    guard let command else { return .faulty(unknown(state)) }
    let argument = command.definition.argument
    if self.argument.isEmpty {
      return argument.isRequired ? .faulty("\(command.usage): something is missing") : .complete(command, argument: "")
    }
    switch argument {
    case .none: return .faulty("\(command.usage) takes nothing behind it, so nothing was done")
    case .text, .path, .session: return .complete(command, argument: self.argument)
    case .choice:
      let values = command.values(in: state).map(\.text)
      if let value = values.first(where: { $0.lowercased() == self.argument.lowercased() }) {
        return .complete(command, argument: value)
      }
      switch command.unoffered(self.argument, in: state) {
      case .taken: return .complete(command, argument: self.argument)
      case .refused(let words): return .faulty(words)
      case nil: return .faulty(notOffered(values, state))
      }
    }
  }

  private func unknown(_ state: AppState) -> SafeText {
    let names = SlashCommand.allCases.flatMap { [$0.name] + $0.definition.aliases }
    let rest: SafeText = "/help lists them; a prompt may begin with / after a blank"
    guard let nearest = Suggestion.nearest(to: word, in: names) else {
      return "there is no such command; \(rest)"
    }
    return "there is no such command; did you mean /\(state.safe(nearest))? \(rest)"
  }

  private func notOffered(_ values: [String], _ state: AppState) -> SafeText {
    let word = state.safe(argument)
    if let nearest = Suggestion.nearest(to: argument, in: values) {
      return "\(word) is none of the choices; did you mean \(state.safe(nearest))?"
    }
    let choices: SafeText = values.isEmpty ? "there are none now" : values.map(state.safe).joined(separator: ", ")
    return "\(word) is none of the choices: \(choices)"
  }
}
