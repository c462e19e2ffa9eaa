import JSONRPC

extension ToolCall {
  /// What sort of thing a call does, where the program knows the tool.
  package enum Kind: Equatable, Sendable {
    case shell, edit, todos, other
  }

  package var kind: Kind {
    if todos != nil { return .todos }
    if Self.shells.contains(name) { return .shell }
    return edit == nil ? .other : .edit
  }

  /// The tools whose output was written for a terminal, under the names that runtimes have given them.
  private static let shells: Set = [
    "bash", "read_bash", "write_bash", "stop_bash", "local_shell", "powershell", "shell",
  ]

  /// The change of a file that it asks for, or made.
  package var edit: FileEditing? { FileEditing(of: self) }
}
