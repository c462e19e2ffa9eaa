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

/// Why a line cannot be run as it stands.
struct SlashFault: Error, Equatable {
  let words: SafeText
}

extension SlashLine {
  /// - Parameter others: names of commands that there are besides where the line was typed.
  func reading(in state: AppState, besides others: [String] = []) -> SlashReading {
    guard let command else { return .faulty(unknown(others, state)) }
    do throws(SlashFault) {
      let argument = try argument(
        of: command.definition, in: state, oneOf: { command.values(in: state).map(\.text) },
        unoffered: { command.unoffered($0, in: state) })
      if let fault = command.fault(of: argument, in: state) { throw SlashFault(words: fault) }
      return .complete(command, argument: argument)
    } catch {
      return .faulty(error.words)
    }
  }

  /// What stands behind the name, as it counts there.
  /// - Parameters:
  ///   - values: the choices, where it has to be one of them.
  ///   - unoffered: what another word comes to there.
  func argument(
    of definition: SlashDefinition, in state: AppState, oneOf values: () -> [String],
    unoffered: (String) -> UnofferedValue? = { _ in nil }
  ) throws(SlashFault) -> String {
    if argument.isEmpty {
      guard definition.argument.isRequired else { return "" }
      throw SlashFault(words: "\(definition.usage(of: word)): something is missing")
    }
    switch definition.argument {
    case .none:
      throw SlashFault(words: "\(definition.usage(of: word)) takes nothing behind it, so nothing was done")
    case .text, .path, .session: return argument
    case .choice:
      let values = values()
      if let value = values.first(where: { $0.lowercased() == argument.lowercased() }) { return value }
      switch unoffered(argument) {
      case .taken: return argument
      case .refused(let words): throw SlashFault(words: words)
      case nil: throw SlashFault(words: notOffered(values, state))
      }
    }
  }

  private func unknown(_ others: [String], _ state: AppState) -> SafeText {
    let names = others + SlashCommand.allCases.flatMap { [$0.name] + $0.definition.aliases }
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
