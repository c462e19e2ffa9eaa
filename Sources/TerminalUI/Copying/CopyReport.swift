package import TerminalPrimitives

/// What became of a text that was to be copied: every place it went to, and what did not work.
package struct CopyReport: Equatable, Sendable {
  package enum Place: Equatable, Sendable {
    /// tmux's buffer. Whether tmux hands it on to the terminal's clipboard, where that is known.
    case tmux(handsOn: Bool?)
    /// The clipboard of the desktop, by this program.
    case tool(String)
    /// Sent to the terminal, which says nothing about it.
    case terminal
    /// A private file at this path.
    case file(String)
  }

  package let copy: CopyText
  /// Best first; empty where nothing worked.
  package let places: [Place]
  /// In words that may come from outside.
  package let failures: [String]

  package init(_ copy: CopyText, places: [Place], failures: [String] = []) {
    self.copy = copy
    self.places = places
    self.failures = failures
  }

  package func message(in repertoire: Repertoire) -> Message {
    let reasons = failures.map { SafeText.exactLine($0, in: repertoire) }.joined(separator: "; ")
    guard !places.isEmpty else { return Message(.warning, "\(copy.name) could not be copied: \(reasons)") }
    // A line may be cut at its end: what one has to know comes first.
    let words = (places.filter(\.isFile) + places.filter { !$0.isFile }).map { $0.words(in: repertoire) }
    let failed: SafeText = failures.isEmpty ? "" : " (\(reasons))"
    let isChanged = copy.text.removedCount > 0 || copy.maskedCount > 0
    return Message(
      isChanged ? .warning : .info, "\(copy.name)\(removed)\(masked): \(words.joined(separator: "; "))\(failed)")
  }

  private var masked: SafeText {
    switch copy.maskedCount {
    case 0: ""
    case 1: ", 1 token masked"
    case let count: ", \(count) tokens masked"
    }
  }

  private var removed: SafeText {
    switch copy.text.removedCount {
    case 0: ""
    case let count: ", without \(Count.of(count, "control character"))"
    }
  }
}

extension CopyReport.Place {
  fileprivate var isFile: Bool { if case .file = self { true } else { false } }

  fileprivate func words(in repertoire: Repertoire) -> SafeText {
    switch self {
    case .tmux(handsOn: true?): "in tmux's buffer, which tmux hands on to the terminal"
    case .tmux(handsOn: false?): "in tmux's buffer only: its set-clipboard is off"
    case .tmux(handsOn: nil): "in tmux's buffer"
    case .tool(let name): "in the clipboard, by \(SafeText.exactLine(name, in: repertoire))"
    case .terminal: "sent to the terminal, which does not confirm it"
    case .file(let path): "kept in \(SafeText.exactLine(path, in: repertoire))"
    }
  }
}
