import TerminalPrimitives

/// What came of reading a file for the draft.
package enum FileReading: Equatable, Sendable {
  case text(String)
  /// It could not be read, or is no text: words that may come from outside.
  case failed(String)
}

/// Files of this machine. Cloud sessions of runtime 1.0.64 drop attachments without a word, so that none is ever taken;
/// the text of a file can go into the draft instead.
extension AppReducer {
  /// Refuses, and leaves in the draft what would do instead.
  static func attach(_ path: String, in state: inout AppState) -> [AppEffect] {
    state.warn("a cloud session drops attachments, so nothing was attached; Enter inserts the file's text instead")
    state.composer.beginCommand("/insert " + path)
    return []
  }

  /// The text comes with `.fileWasRead`.
  static func insertFile(_ path: String, in state: inout AppState) -> [AppEffect] {
    let path = TypedPath(path).path
    state.inform("reading \(state.safe(path))")
    return [.readFile(path)]
  }

  static func fileWasRead(_ path: String, _ reading: FileReading, in state: inout AppState) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    switch reading {
    case .text(let text):
      state.composer.endSearch(taking: false)
      state.composer.insertFile(text.replacingCarriageReturns, named: name)
      state.inform("\(state.safe(name)) is in the draft as text; \(state.key(.unfoldPaste, in: .composer)) unfolds it")
      fileWorkEnded(false, in: &state) { $0 == .readFile(path) }
    case .failed(let words):
      fileWorkEnded(true, in: &state) { $0 == .readFile(path) }
      state.warn("\(state.safe(name)) was not inserted: \(state.safe(words))")
    }
  }
}
