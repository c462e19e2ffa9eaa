import CopilotProtocol

/// Where the journal lies, and which file is what.
package struct JournalPlace: Equatable, Sendable {
  /// `$XDG_STATE_HOME/aloft`, or `~/.local/state/aloft` (XDG Base Directory Specification).
  package let root: String

  package init(root: String) { self.root = root }

  /// - Parameter variables: the environment; XDG_STATE_HOME and HOME are read. Relative paths count as unset.
  /// - Returns: nil when there is no home: nothing will be saved.
  package init?(variables: [String: String]) {
    let absolute = { (name: String) in variables[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    if let state = absolute("XDG_STATE_HOME") {
      self.init(root: state + "/aloft")
    } else if let home = absolute("HOME") {
      self.init(root: home + "/.local/state/aloft")
    } else {
      return nil
    }
  }

  package var logs: String { root + "/log" }
  var drafts: String { root + "/draft" }
  var outboxes: String { root + "/outbox" }
  var locks: String { root + "/lock" }
  var transcripts: String { root + "/transcript" }
  var decisions: String { root + "/decisions.jsonl" }
  var sessions: String { root + "/sessions.jsonl" }
  var history: String { root + "/history.jsonl" }

  /// Every directory of the journal, parents first.
  var directories: [String] { [root, drafts, outboxes, locks, transcripts] }

  func transcript(of task: SessionID) -> String { "\(transcripts)/\(JournalKey.stem(ofTask: task)).jsonl" }
  func lock(_ name: String) -> String { "\(locks)/\(name)" }
}
