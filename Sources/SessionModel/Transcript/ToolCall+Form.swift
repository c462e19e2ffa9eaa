extension ToolCall {
  /// What a call is about, where the program knows the tool or understands what came back.
  package enum Form: Equatable, Sendable {
    /// Its output was written for a terminal.
    case shell
    case edit(FileEditing)
    case todos(TodoList)
    case other
  }

  /// Found out anew each time, which may take the reading of the whole result.
  package var form: Form {
    if let todos { return .todos(todos) }
    if Self.shells.contains(name) { return .shell }
    return FileEditing(of: self).map(Form.edit) ?? .other
  }

  /// The names that runtimes have given to their shells.
  private static let shells: Set = [
    "bash", "read_bash", "write_bash", "stop_bash", "local_shell", "powershell", "shell",
  ]
}
