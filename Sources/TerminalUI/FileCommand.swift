/// A command about a file that is being carried out: its line comes back where it fails.
struct FileCommand: Equatable, Sendable {
  let effect: AppEffect
  /// As it was typed.
  let line: String
  /// What stood in the composer once it had begun.
  let draft: String
}

extension AppReducer {
  static func note(_ line: String, for effects: [AppEffect], in state: inout AppState) {
    state.fileCommands += effects.filter(\.isFileWork).map {
      FileCommand(effect: $0, line: line, draft: state.composer.text)
    }
  }

  /// The work that these words are about is over. What has failed can be mended and sent again, unless something else was
  /// written meanwhile.
  static func fileWorkEnded(
    _ hasFailed: Bool, in state: inout AppState, where isMeant: (AppEffect) -> Bool
  ) {
    guard let place = state.fileCommands.firstIndex(where: { isMeant($0.effect) }) else { return }
    let command = state.fileCommands.remove(at: place)
    if hasFailed, state.composer.text == command.draft, !state.composer.isRecalling, state.composer.search == nil {
      state.composer.beginCommand(command.line)
    }
  }
}

extension AppEffect {
  fileprivate var isFileWork: Bool {
    switch self {
    case .readFile, .export: true
    default: false
    }
  }
}
