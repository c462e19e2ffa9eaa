import TerminalPrimitives

/// What one key, or two that belong together, does here.
struct Hint {
  let does: SafeText
  private let key: Key

  private enum Key {
    case named(SafeText)
    case bound([Command], Binding.Context, isTwice: Bool)
  }

  /// For what no single command stands for.
  init(_ does: SafeText, named name: SafeText) {
    self.does = does
    key = .named(name)
  }

  init(_ does: SafeText, _ commands: Command..., in place: Binding.Context, isTwice: Bool = false) {
    self.does = does
    key = .bound(commands, place, isTwice: isTwice)
  }

  /// What the keys are called; nil where one of the commands has none.
  func keys(_ context: RenderContext) -> SafeText? {
    switch key {
    case .named(let name): return name
    case .bound(let commands, let place, let isTwice):
      let names = commands.compactMap { context.keymap.knownName(of: $0, in: place, context.repertoire) }
      guard names.count == commands.count else { return nil }
      let joined = names.dropFirst().reduce(names.first ?? "") { "\($0) \($1)" }
      return isTwice ? "\(joined) twice" : joined
    }
  }
}
