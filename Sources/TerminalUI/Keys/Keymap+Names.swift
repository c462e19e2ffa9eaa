import TerminalPrimitives

extension Keymap {
  /// What help calls the first key of a command in a place, so that every sentence about keys is true of this key map.
  /// A command that was left without a key is named instead.
  func name(of command: Command, in context: Binding.Context, _ repertoire: Repertoire) -> SafeText {
    knownName(of: command, in: context, repertoire)
      ?? "(no key: \(SafeText.exactLine(command.configName, in: repertoire)))"
  }

  /// The same for a hint, which is left out when there is no key.
  func knownName(of command: Command, in context: Binding.Context, _ repertoire: Repertoire) -> SafeText? {
    let key = binding(of: command, in: context)?.keys.first ?? binding(of: command, in: .everywhere)?.keys.first
    return key.map { SafeText.proseLine($0.name(in: repertoire), in: repertoire) }
  }

  /// The first key of a command in a request; empty where it has none.
  func keyName(for command: Command, in repertoire: Repertoire) -> SafeText {
    knownName(of: command, in: .request, repertoire) ?? ""
  }

  /// All keys of a command in a request.
  func requestKeys(for command: Command, in repertoire: Repertoire) -> [SafeText] {
    let own = binding(of: command, in: .request)?.keys ?? []
    let keys = own.isEmpty ? binding(of: command, in: .everywhere)?.keys ?? [] : own
    return keys.map { SafeText.proseLine($0.name(in: repertoire), in: repertoire) }
  }

  package func binding(of command: Command, in context: Binding.Context) -> Binding? {
    bindings.first { $0.context == context && $0.command == command }
  }
}
