import SessionCore
import TerminalPrimitives
import TerminalUI

extension Message {
  /// What a person should know of what an earlier run left: what is damaged first, then what came back.
  init?(_ recovery: JournalRecovery, in repertoire: Repertoire) {
    if let notice = Message(recovery.notices, in: repertoire) {
      self = notice
    } else if recovery.draft?.answers.isEmpty == false {
      self.init(.info, "words you were writing for a request are in the history: arrow up")
    } else {
      return nil
    }
  }

  /// What a person should know of what an earlier run, or another one, left on the disk: the first of it.
  init?(_ notices: [JournalNotice], in repertoire: Repertoire) {
    guard let notice = notices.first else { return nil }
    let words: SafeText
    switch notice {
    case .sharedKey: words = "another aloft works for this repository: this one keeps its draft and prompts apart"
    case .unreadable(let fault):
      words = "an earlier run's files were left as they are: \(SafeText.exactLine(fault.words, in: repertoire))"
    case .damaged(let path, let lines):
      let file = SafeText.exactLine(path, in: repertoire)
      words = "\(lines) damaged lines were put aside beside \(file), in a file that ends in .damaged"
    }
    self.init(.warning, words)
  }
}
